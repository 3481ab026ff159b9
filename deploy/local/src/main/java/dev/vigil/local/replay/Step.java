package dev.vigil.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** One act at its moment of simulated time. */
public record Step(Instant at, Act act) {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The scenario knows dates; it uses this time of day for all of them. */
    private static final LocalTime TIME_OF_DAY = LocalTime.of(10, 0);

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    static Step on(LocalDate date, Act act) {
        return new Step(morning(date), act);
    }

    /** The next time that the scenario's time of day comes round. */
    static Instant morningAfter(Instant time) {
        var date = LocalDate.ofInstant(time, ZONE);
        return morning(date).isAfter(time) ? morning(date) : morning(date.plusDays(1));
    }

    private static Instant morning(LocalDate date) {
        return date.atTime(TIME_OF_DAY).atZone(ZONE).toInstant();
    }

    /** After everything that happens on that date. */
    static Step onTheEveningOf(LocalDate date, Act act) {
        return new Step(date.atTime(EVENING).atZone(ZONE).toInstant(), act);
    }

    public LocalDate date() {
        return LocalDate.ofInstant(at, ZONE);
    }
}
