package dev.vigil.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final AtomicLong nanoTime = new AtomicLong(-5);

    @Test
    void standsStillAtRateZero() {
        var clock = new SimulatedClock(NINE, 0, nanoTime::get);

        pass(100);

        assertThat(clock.instant()).isEqualTo(NINE);
    }

    @Test
    void runsAsManyTimesFasterAsItsRateSays() {
        var clock = new SimulatedClock(NINE, 3600, nanoTime::get);

        pass(2);

        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(7200));
    }

    @Test
    void runsOnFromWhereItIsSet() {
        var clock = new SimulatedClock(NINE, 1, nanoTime::get);
        pass(10);

        clock.set(NINE.plusSeconds(60), 2);
        pass(1);

        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(62));
    }

    @Test
    void neverRunsBackwards() {
        var clock = new SimulatedClock(NINE, 1, nanoTime::get);
        pass(10);

        assertThatIllegalArgumentException().isThrownBy(() -> clock.set(NINE.plusSeconds(9), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.set(NINE.plusSeconds(10), -1));
        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(10));
    }

    private void pass(int seconds) {
        nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
