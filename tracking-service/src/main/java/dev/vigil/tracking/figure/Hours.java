package dev.vigil.tracking.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whole hours since 1970, in which clocks that run are counted. */
final class Hours {

    private static final long SECONDS = Duration.ofHours(1).toSeconds();

    private Hours() {}

    static int of(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    static Instant first(int hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    static Instant last(int hour) {
        return first(hour + 1).minus(1, ChronoUnit.MICROS);
    }
}
