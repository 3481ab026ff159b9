package dev.vigil.tracking.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.tracking.jurisdiction.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AlertHoursTest {

    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);

    private final AlertHours hours = new AlertHours(
            new Calendar(ZoneId.of("Europe/London"), EASTER_MONDAY::equals), LocalTime.of(7, 0), LocalTime.of(19, 0));

    private void next(String at, String told) {
        assertThat(hours.next(Instant.parse(at))).isEqualTo(Instant.parse(told));
    }

    @Test
    void warningInWorkingHoursIsToldAtOnce() {
        next("2026-03-02T12:34:56Z", "2026-03-02T12:34:56Z");
    }

    /** As users of zammad complained: reminders came at midnight and at the weekend. */
    @Test
    void warningAtNightOrAtTheWeekendIsToldInTheMorningOfTheNextWorkingDay() {
        next("2026-03-02T03:00:00Z", "2026-03-02T07:00:00Z");
        next("2026-03-02T19:00:00Z", "2026-03-03T07:00:00Z");
        next("2026-03-06T23:00:00Z", "2026-03-09T07:00:00Z");
        next("2026-03-07T12:00:00Z", "2026-03-09T07:00:00Z");
    }

    @Test
    void hoursAreThoseOfThePlaceAndHolidaysAreNone() {
        next("2026-04-04T12:00:00Z", "2026-04-07T06:00:00Z");
    }
}
