package dev.vigil.tracking.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Time between two instants, in the words of the screen. From two days on it is the difference of the wall clocks, so
 * that a wait from 10:00 GMT to 10:00 BST is whole days and agrees with the figures.
 */
public record Span(Instant from, Instant to) {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;
    private static final int DAYS_WITHOUT_HOURS = 100;

    /** {@code 56 m}, {@code 25 h 56 m}, {@code 31 d 01 h}, {@code 277 d}; a negative span reads as no time at all. */
    public String words() {
        var wall = wall();
        if (wall.toDays() >= DAYS_WITHOUT_HOURS) {
            return wall.toDays() + " d";
        }
        if (wall.toDays() >= 2) {
            return "%d d %02d h".formatted(wall.toDays(), wall.toHours() % HOURS_PER_DAY);
        }
        return hoursAndMinutes(Duration.between(from, to));
    }

    private Duration wall() {
        ZoneId zone = London.ZONE;
        return Duration.between(
                from.atZone(zone).toLocalDateTime(), to.atZone(zone).toLocalDateTime());
    }

    private static String hoursAndMinutes(Duration span) {
        if (span.toMinutes() < 1) {
            return "under 1 m";
        }
        if (span.toHours() < 1) {
            return span.toMinutes() + " m";
        }
        return "%d h %02d m".formatted(span.toHours(), span.toMinutes() % MINUTES_PER_HOUR);
    }

    /** Where {@code now} stands to a due time: {@code 1 h 56 m over} or {@code 3 h 10 m left}. */
    public static String untilDue(Instant due, Instant now) {
        return now.isBefore(due) ? new Span(now, due).words() + " left" : new Span(due, now).words() + " over";
    }
}
