package dev.vigil.tracking.review;

import java.time.Instant;
import java.util.List;

/**
 * What is to be looked at again, the most overdue first.
 *
 * @param holds how many holds there are in all
 * @param holdsPast how many of them should have been looked at before now
 * @param putOff how many cases were put off in all
 * @param putOffPast how many of them should have been looked at before now
 * @param next what to ask for after this page, or null if it was the last
 */
public record ReviewList(
        Instant asOf, int holds, int holdsPast, int putOff, int putOffPast, List<Review> reviews, String next) {}
