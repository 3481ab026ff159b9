package dev.vigil.tracking.figure.tally;

/**
 * What a sum is of. What does not apply is empty.
 *
 * @param measure the figure it belongs to
 * @param part of the measure, for example a stage
 */
public record TallyKey(
        String measure, String part, String detail, String unit, String band, String source, String operation) {}
