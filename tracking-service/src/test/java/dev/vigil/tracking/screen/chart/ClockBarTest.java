package dev.vigil.tracking.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockBarTest {

    @Test
    void wholeLimitEndsAtTheMark() {
        var bar = Drawn.parse(ClockBar.draw(100));

        assertThat(Drawn.paths(bar, "used over")).containsExactly("M0 3H40V9H0Z");
        assertThat(Drawn.elements(bar, "line").getFirst().getAttribute("x1")).isEqualTo("40");
    }

    @Test
    void barIsRedOnlyFromTheLimitOnAndAmberFromFourFifths() {
        assertThat(ClockBar.draw(79.9)).contains("\"used\"");
        assertThat(ClockBar.draw(80)).contains("\"used soon\"");
        assertThat(ClockBar.draw(99.9)).contains("\"used soon\"");
        assertThat(ClockBar.draw(100)).contains("\"used over\"");
    }

    @Test
    void waitOfManyLimitsFillsTheBarAndEndsInAPoint() {
        assertThat(Drawn.paths(Drawn.parse(ClockBar.draw(16_733)), "used over"))
                .containsExactly("M0 3H94L100 6L94 9H0Z");
    }
}
