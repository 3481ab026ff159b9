package dev.vigil.tracking.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which counts add up to what was known at an instant: whole spans of days before its day, and what was recorded on that day
 * change by change.
 *
 * @param recordedBefore the day since 1970 from which on changes are taken one by one
 * @param exactFrom when that day begins; null if every change is counted
 */
record Tense(List<Part> parts, int recordedBefore, Instant exactFrom) {

    private static final int ALL = 0;
    private static final int DAY = 1;
    private static final int DAYS = 64;
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /**
     * Periods of one span, from the first to before the last.
     *
     * @param sign -1 for what is to be taken away again
     */
    record Part(int span, int first, int before, int sign) {}

    Tense {
        parts = List.copyOf(parts);
    }

    /** Nothing was recorded later. */
    static Tense latest() {
        return new Tense(List.of(new Part(ALL, 0, 1, 1)), Integer.MAX_VALUE, null);
    }

    /** From the first record on forward, or from the last one back: whichever is nearer. */
    static Tense past(Instant at, Instant first, Instant last) {
        var day = day(at);
        var block = day / DAYS;
        var parts = day - day(first) < day(last) - day
                ? List.of(new Part(DAYS, 0, block, 1), new Part(DAY, block * DAYS, day, 1))
                : List.of(
                        new Part(ALL, 0, 1, 1),
                        new Part(DAY, day, (block + 1) * DAYS, -1),
                        new Part(DAYS, block + 1, Integer.MAX_VALUE, -1));
        return new Tense(parts, day, Instant.ofEpochSecond(day * DAY_SECONDS));
    }

    private static int day(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), DAY_SECONDS);
    }
}
