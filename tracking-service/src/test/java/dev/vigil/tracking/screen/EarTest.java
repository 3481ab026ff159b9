package dev.vigil.tracking.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EarTest {

    private static final Instant START = Samples.NOW;

    private final Ear ear = new Ear();
    private int second;

    @Test
    void brokerThatDoesNotAnswerIsFeltSinceItsFirstSilence() {
        looks(0L, null, null, null);
        assertThat(ear.behindSince()).as("two seconds may be a hiccup").isNull();

        looks((Long) null);
        assertThat(ear.behindSince()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void messageThatNobodyTakesInIsFelt() {
        looks(3L, 3L, 3L, 3L);

        assertThat(ear.behindSince()).isEqualTo(START);
    }

    @Test
    void trafficThatIsTakenInIsNoDelay() {
        looks(40L, 20L, 90L, 10L, 200L, 4L, 60L, 0L);

        assertThat(ear.behindSince()).isNull();
    }

    @Test
    void longQueueIsADelayEvenWhileItShrinks() {
        looks(90_000L, 60_000L, 30_000L, 20_000L);
        assertThat(ear.behindSince()).isEqualTo(START);

        looks(0L);
        assertThat(ear.behindSince()).isNull();
    }

    private void looks(Long... lags) {
        for (var lag : lags) {
            ear.look(lag, START.plusSeconds(second), Duration.ofSeconds(second).toNanos());
            second++;
        }
    }
}
