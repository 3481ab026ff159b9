package dev.vigil.triage.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int POPULATION = 20;
    private static final int DRAWN = 5;
    private static final int SEEDS = 20_000;

    @Test
    void sameSeedDrawsTheSameWhateverTheOrder() {
        var population = ids();
        var shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Draw.of(shuffled, DRAWN, 42))
                .isEqualTo(Draw.of(population, DRAWN, 42))
                .doesNotHaveDuplicates();
    }

    @Test
    void moreThanThereAreDrawsAll() {
        assertThat(Draw.of(ids(), POPULATION + 1, 1)).containsExactlyInAnyOrderElementsOf(ids());
    }

    /** Chi-squared with 19 degrees of freedom: 43.8 is passed once in a thousand. */
    @Test
    void eachIsAsLikelyAsAnyOther() {
        var population = ids();
        var drawn = new long[POPULATION];
        for (var seed = 0L; seed < SEEDS; seed++) {
            for (var id : Draw.of(population, DRAWN, seed)) drawn[population.indexOf(id)]++;
        }

        var expected = (double) SEEDS * DRAWN / POPULATION;
        var distance = Arrays.stream(drawn)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(distance).isLessThan(43.8);
    }

    private static List<UUID> ids() {
        return LongStream.range(0, POPULATION)
                .mapToObj(number -> new UUID(0, number))
                .toList();
    }
}
