package dev.vigil.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void eachRepetitionIsDoneOnceByWhicheverWorkerIsFree() {
        var done = new ConcurrentLinkedQueue<Integer>();

        var timings = Load.run(4, 100, () -> done::add);

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
        assertThat(timings.each()).hasSize(100);
    }

    @Test
    void whatFailsEndsTheMeasureWithItsReason() {
        assertThatThrownBy(() -> Load.run(2, 10, () -> _ -> {
                    throw new IllegalStateException("no answer");
                }))
                .hasMessageContaining("no answer");
    }

    @Test
    void percentileIsByNearestRankAndTheRateCountsTheWholeTime() {
        var timings = new Timings(
                IntStream.rangeClosed(1, 10)
                        .mapToObj(Duration::ofMillis)
                        .toList()
                        .reversed(),
                Duration.ofMillis(20));

        assertThat(List.of(timings.percentile(50), timings.percentile(92), timings.percentile(100)))
                .containsExactly(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(10));
        assertThat(timings.perSecond()).isEqualTo(500);
    }
}
