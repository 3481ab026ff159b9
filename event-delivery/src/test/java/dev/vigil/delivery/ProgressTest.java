package dev.vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Place PLACE = TestGroup.place(0);

    private final Progress progress = new Progress(Duration.ofSeconds(60));

    @Test
    void loopThatDoesNotMoveWhileThereIsSomethingHasStopped() {
        assertThat(hasStopped(5, 9, 0)).isFalse();
        assertThat(hasStopped(5, 9, 60)).isFalse();
        assertThat(hasStopped(5, 9, 61)).isTrue();
    }

    @Test
    void loopThatMovesHasNotStoppedHoweverFarBehindItIs() {
        assertThat(hasStopped(5, 900, 0)).isFalse();
        assertThat(hasStopped(6, 900, 50)).isFalse();
        assertThat(hasStopped(6, 900, 100)).isFalse();
    }

    @Test
    void idleHoursDoNotCountWhenSomethingArrives() {
        assertThat(hasStopped(5, 5, 0)).isFalse();
        assertThat(hasStopped(5, 6, 7200)).isFalse();
    }

    private boolean hasStopped(long position, long end, int second) {
        return progress.hasStopped(Map.of(PLACE, position), Map.of(PLACE, end), TimeUnit.SECONDS.toNanos(second));
    }
}
