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

    static final int ALL = 0;
    static final int DAY = 1;
    static final int DAYS = 64;

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** Periods of one span, from the first to before the last. */
    record Part(int span, int first, int before) {}

    Tense {
        parts = List.copyOf(parts);
    }

    /** Nothing was recorded later. */
    static Tense latest() {
        return new Tense(List.of(new Part(ALL, 0, 1)), Integer.MAX_VALUE, null);
    }

    static Tense past(Instant at) {
        var day = (int) Math.floorDiv(at.getEpochSecond(), DAY_SECONDS);
        var block = day / DAYS;
        return new Tense(
                List.of(new Part(DAYS, 0, block), new Part(DAY, block * DAYS, day)),
                day,
                Instant.ofEpochSecond(day * DAY_SECONDS));
    }
}
