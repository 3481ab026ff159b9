package dev.vigil.tracking.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-23T09:59:00Z | under 1 m
                    2026-11-23T10:00:59Z | under 1 m
                    2026-11-23T10:56:59Z | 56 m
                    2026-11-23T11:00:00Z | 1 h 00 m
                    2026-11-25T09:59:00Z | 47 h 59 m
                    2026-11-25T10:00:00Z | 2 d 00 h
                    2026-12-24T11:30:00Z | 31 d 01 h
                    2027-03-02T23:00:00Z | 99 d 13 h
                    2027-03-03T10:00:00Z | 100 d
                    """)
    void lengthSaysHowMuchDetailIsUseful(Instant to, String words) {
        assertThat(new Span(START, to).words()).isEqualTo(words);
    }

    @Test
    void waitFromWinterToSummerTimeIsWholeDaysByTheWallClock() {
        var winter = Instant.parse("2026-03-27T10:00:00Z");
        var summer = Instant.parse("2026-03-30T09:00:00Z");

        assertThat(new Span(winter, summer).words()).isEqualTo("3 d 00 h");
    }

    @Test
    void dueTimeReadsAsLeftBeforeAndOverFromThatMomentOn() {
        var due = Instant.parse("2026-11-23T12:10:00Z");

        assertThat(Span.untilDue(due, START)).isEqualTo("2 h 10 m left");
        assertThat(Span.untilDue(due, due)).isEqualTo("under 1 m over");
        assertThat(Span.untilDue(due, Instant.parse("2026-11-23T14:06:00Z"))).isEqualTo("1 h 56 m over");
    }
}
