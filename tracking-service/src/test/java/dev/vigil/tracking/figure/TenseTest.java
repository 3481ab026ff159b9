package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TenseTest {

    private static final Instant FIRST = Instant.parse("2014-01-06T10:00:00Z");
    private static final int DAYS = 900;

    @Test
    void everyDayBeforeThatOfTheInstantIsCountedOnceAndNoOther() {
        var last = FIRST.plus(Duration.ofDays(DAYS));
        for (var asked = 1; asked < DAYS; asked += 7) {
            var at = FIRST.plus(Duration.ofDays(asked)).plusSeconds(asked * 90L);
            var tense = Tense.past(at, FIRST, last);

            assertThat(tense.exactFrom()).isBeforeOrEqualTo(at).isAfter(at.minus(Duration.ofDays(1)));
            LongStream.rangeClosed(0, DAYS)
                    .map(day -> FIRST.plus(Duration.ofDays(day)).getEpochSecond() / 86_400)
                    .forEach(day -> assertThat(times(tense, day))
                            .as("day %s at %s", day, at)
                            .isEqualTo(day < tense.recordedBefore() ? 1 : 0));
        }
    }

    private static long times(Tense tense, long day) {
        return tense.parts().stream()
                .filter(part -> holds(part, part.span() == 0 ? 0 : day / part.span()))
                .mapToLong(Tense.Part::sign)
                .sum();
    }

    private static boolean holds(Tense.Part part, long period) {
        return part.first() <= period && period < part.before();
    }
}
