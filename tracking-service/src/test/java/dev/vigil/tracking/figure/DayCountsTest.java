package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    @Test
    void percentilesAreValuesThatOccurAtTheNearestRank() {
        var oneToHundred = DayCounts.of(
                IntStream.rangeClosed(1, 100).mapToObj(day -> spell(day, 1)).toList());
        var twentyFive = DayCounts.of(
                IntStream.rangeClosed(1, 25).mapToObj(day -> spell(day, 1)).toList());

        assertThat(oneToHundred.nearestRank(50)).isEqualTo(50);
        assertThat(oneToHundred.nearestRank(92)).isEqualTo(92);
        // 0.92 x 25 is 23 exactly: a float must not make it 24
        assertThat(twentyFive.nearestRank(92)).isEqualTo(23);
        assertThat(twentyFive.nearestRank(50)).isEqualTo(13);
    }

    @Test
    void theOrdinaryMedianIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(DayCounts.of(List.of(spell(76, 1), spell(118, 1))).median()).isEqualTo(97.0);
        assertThat(DayCounts.of(List.of(spell(3, 1), spell(1, 1), spell(2, 1))).median())
                .isEqualTo(2.0);
        assertThat(DayCounts.of(List.of(spell(10, 3), spell(20, 3))).median()).isEqualTo(15.0);
    }

    @Test
    void tiesCountEachTime() {
        var counts = DayCounts.of(List.of(spell(5, 90), spell(9, 10)));

        assertThat(counts.n()).isEqualTo(100);
        assertThat(counts.nearestRank(90)).isEqualTo(5);
        assertThat(counts.nearestRank(92)).isEqualTo(9);
        assertThat(counts.min()).isEqualTo(5);
        assertThat(counts.max()).isEqualTo(9);
    }

    @Test
    void nobodyHasNoMedianRatherThanZero() {
        var nobody = DayCounts.of(List.of());

        assertThat(nobody.nearestRank(50)).isNull();
        assertThat(nobody.median()).isNull();
        assertThat(nobody.max()).isNull();
    }

    private static Spell spell(int days, long n) {
        return new Spell(null, days, 0, null, n);
    }
}
