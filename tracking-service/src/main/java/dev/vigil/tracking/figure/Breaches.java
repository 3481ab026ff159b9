package dev.vigil.tracking.figure;

import java.time.Instant;

/**
 * Clocks that have gone over their limit, also those that have stopped since.
 *
 * @param firstAt when the first of them did; null if none has
 */
public record Breaches(long n, Instant firstAt) {}
