package dev.vigil.tracking.jurisdiction;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** How days pass in a place: its zone, its weekends and its public holidays. */
public record Calendar(ZoneId zone, Predicate<LocalDate> holiday) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    Instant plusWallTime(Instant start, Duration time) {
        return instant(start.atZone(zone).toLocalDateTime().plus(time));
    }

    /**
     * Where the last month has no such day, the time runs to the end of that month: three months from the start of 30
     * November end with 28 or 29 February.
     */
    Instant plusMonths(Instant start, int months) {
        var from = start.atZone(zone).toLocalDateTime();
        var to = from.plusMonths(months);
        return instant(to.getDayOfMonth() == from.getDayOfMonth() ? to : midnightAfter(to));
    }

    /** When the local day of this instant ends. */
    public Instant endOfDay(Instant at) {
        return instant(midnightAfter(at.atZone(zone).toLocalDateTime()));
    }

    Instant plusWorkingTime(Instant start, Duration time) {
        var now = firstWorking(start.atZone(zone).toLocalDateTime());
        var left = time;
        for (var today = untilMidnight(now); left.compareTo(today) > 0; today = untilMidnight(now)) {
            left = left.minus(today);
            now = firstWorking(midnightAfter(now));
        }
        return instant(now.plus(left));
    }

    /** What comes in on a day off counts from the first moment of the next working day. */
    private LocalDateTime firstWorking(LocalDateTime from) {
        var now = from;
        while (!isWorkingDay(now.toLocalDate())) {
            now = midnightAfter(now);
        }
        return now;
    }

    private Instant instant(LocalDateTime wall) {
        return wall.atZone(zone).toInstant();
    }

    private static Duration untilMidnight(LocalDateTime now) {
        return Duration.between(now, midnightAfter(now));
    }

    private static LocalDateTime midnightAfter(LocalDateTime now) {
        return now.toLocalDate().plusDays(1).atStartOfDay();
    }
}
