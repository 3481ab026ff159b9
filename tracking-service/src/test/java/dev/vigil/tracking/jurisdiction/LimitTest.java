package dev.vigil.tracking.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    private static final Calendar ENGLAND =
            PackagedPacks.packaged("england-wales").pack().calendar();

    @ParameterizedTest
    @CsvSource({
        // an ordinary week
        "1wd, 2026-03-04T09:00, 2026-03-05T09:00",
        // Friday 16:30: the rest of the day is on Monday (after the vector of Chatwoot PR 13392)
        "1wd, 2026-03-06T16:30, 2026-03-09T16:30",
        "2wd, 2026-03-06T16:30, 2026-03-10T16:30",
        // what comes in at the weekend has all of Monday
        "1wd, 2026-03-07T11:00, 2026-03-10T00:00",
        "1wd, 2026-03-08T23:59, 2026-03-10T00:00",
        // Easter 2026: Good Friday 3 April, Easter Monday 6 April
        "1wd, 2026-04-02T16:30, 2026-04-07T16:30",
        // Christmas 2026: 25 December is a Friday, Boxing Day moves to Monday the 28th
        "1wd, 2026-12-24T12:00, 2026-12-29T12:00",
        // New Year
        "15wd, 2025-12-19T10:00, 2026-01-14T10:00",
        // the Diamond Jubilee moved the spring holiday of 2012 and added a day
        "1wd, 2012-06-01T10:00, 2012-06-06T10:00",
        // a weekend in which the clocks go forward
        "1wd, 2026-03-27T10:00, 2026-03-30T10:00"
    })
    void workingDaysPassOnWorkingDaysOnly(String limit, LocalDateTime start, LocalDateTime due) {
        assertThat(Limit.parse(limit).due(london(start), ENGLAND)).isEqualTo(london(due));
    }

    @Test
    void unexpectedHolidaysPutALimitOff() {
        var twoDaysOff = new Calendar(ENGLAND.zone(), day -> day.getDayOfMonth() == 10 || day.getDayOfMonth() == 11);

        // after the vector of zammad issue 390: the same limit is two days longer with two days off
        assertThat(Limit.parse("4wd").due(london("2015-11-09T23:00"), ENGLAND)).isEqualTo(london("2015-11-13T23:00"));
        assertThat(Limit.parse("4wd").due(london("2015-11-09T23:00"), twoDaysOff))
                .isEqualTo(london("2015-11-17T23:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "7d, 2026-03-26T10:00, 2026-04-02T10:00",
        "3d, 2012-07-16T10:00, 2012-07-19T10:00",
        "1d, 2026-10-24T10:00, 2026-10-25T10:00",
        // 01:30 does not exist on 29 March 2026
        "1d, 2026-03-28T01:30, 2026-03-29T02:30"
    })
    void calendarDaysEndAtTheSameTimeOfDay(String limit, LocalDateTime start, LocalDateTime due) {
        assertThat(Limit.parse(limit).due(london(start), ENGLAND)).isEqualTo(london(due));
    }

    @Test
    void hoursAreElapsedTimeAlsoWhenTheClocksChange() {
        var start = Instant.parse("2026-03-28T20:00:00Z");

        assertThat(Limit.parse("24h").due(start, ENGLAND)).isEqualTo(Instant.parse("2026-03-29T20:00:00Z"));
        assertThat(Limit.parse("4h").at(start, 50, ENGLAND)).isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
        assertThat(Limit.parse("4h").at(start, 80, ENGLAND)).isEqualTo(Instant.parse("2026-03-28T23:12:00Z"));
        assertThat(Limit.parse("24h").at(start, 1000, ENGLAND)).isEqualTo(Instant.parse("2026-04-07T20:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "7d, 50, 2026-03-02T10:00, 2026-03-05T22:00",
        "3d, 80, 2012-07-16T10:00, 2012-07-18T19:36",
        "3d, 300, 2012-07-16T10:00, 2012-07-25T10:00",
        // half of a working day from Friday 16:30: 7 h 30 min on Friday, 4 h 30 min on Monday
        "1wd, 50, 2026-03-06T16:30, 2026-03-09T04:30",
        "1wd, 200, 2026-03-06T16:30, 2026-03-10T16:30"
    })
    void aRungIsAShareOfTheLimit(String limit, int percent, LocalDateTime start, LocalDateTime rung) {
        assertThat(Limit.parse(limit).at(london(start), percent, ENGLAND)).isEqualTo(london(rung));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "d", "-1d", "0h", "1.5d", "7 d", "7days", "99999d", "1WD"})
    void nothingElseIsALimit(String written) {
        assertThatThrownBy(() -> Limit.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant london(String wall) {
        return london(LocalDateTime.parse(wall));
    }

    private static Instant london(LocalDateTime wall) {
        return wall.atZone(ENGLAND.zone()).toInstant();
    }
}
