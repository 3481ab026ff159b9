package dev.vigil.tracking.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    private final Calendar england =
            PackagedPacks.packaged("england-wales").pack().calendar();

    /** Bank holidays of England and Wales as published on gov.uk/bank-holidays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-01-02",
                "2012-04-06",
                "2012-04-09",
                "2012-05-07",
                "2012-06-04",
                "2012-06-05",
                "2012-08-27",
                "2012-12-25",
                "2012-12-26",
                "2020-04-10",
                "2020-04-13",
                "2020-05-08",
                "2020-05-25",
                "2020-08-31",
                "2020-12-25",
                "2020-12-28",
                "2022-01-03",
                "2022-04-15",
                "2022-04-18",
                "2022-05-02",
                "2022-06-02",
                "2022-06-03",
                "2022-08-29",
                "2022-09-19",
                "2022-12-26",
                "2022-12-27",
                "2023-01-02",
                "2023-05-01",
                "2023-05-08",
                "2023-05-29",
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-04",
                "2026-05-25",
                "2026-08-31",
                "2026-12-25",
                "2026-12-28"
            })
    void publishedBankHolidaysAreDaysOff(LocalDate day) {
        assertThat(england.isWorkingDay(day)).isFalse();
    }

    /** Scottish holidays, and days from which a holiday was moved away. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02", "2026-08-03", "2026-11-30", "2012-05-28", "2020-05-04", "2022-05-30"})
    void otherWeekdaysAreNot(LocalDate day) {
        assertThat(england.isWorkingDay(day)).isTrue();
    }

    @Test
    void aYearHasAsManyWorkingDaysAsItShould() {
        var working = Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                .limit(365)
                .filter(england::isWorkingDay);

        assertThat(working).hasSize(261 - 8);
    }
}
