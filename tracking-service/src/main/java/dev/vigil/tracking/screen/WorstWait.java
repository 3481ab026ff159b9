package dev.vigil.tracking.screen;

import io.quarkus.qute.RawString;

/**
 * A line of the worst waits.
 *
 * @param bar drawn
 * @param used share of the limit, {@code 108%} or {@code 167 times}
 * @param look {@code over}, {@code soon} or nothing
 * @param accessUnknown whether it is open if the subject can reach children
 */
public record WorstWait(
        String reference,
        String link,
        BandTag band,
        String score,
        Moment waiting,
        RawString bar,
        String used,
        Moment due,
        String look,
        String state,
        boolean accessUnknown,
        String unit) {}
