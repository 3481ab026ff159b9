package dev.vigil.tracking.figure.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.tracking.figure.Definition;
import dev.vigil.tracking.figure.comparison.Comparison.Counts;
import dev.vigil.tracking.figure.comparison.Funnel.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaint 41 wants the share that was met per team; C9 and small numbers want no team shamed by chance. */
class ComparisonTest {

    private static final Definition DEFINITION =
            new Definition("comparison", "words", "formula", "", "", "", "", "", "", "1");

    /** Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonsIntervalIsThatOfThePublishedTable(long n, long of, double lower, double upper) {
        var interval = Wilson.of(n, of);

        assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void unitsThatAreAllAlikeAreHardlyEverCalledDifferent() {
        var random = new Random(43);
        var called = 0;
        var outside95 = 0;
        var all = 0;
        for (var round = 0; round < 300; round++) {
            var counts = new ArrayList<Counts>();
            for (var unit = 0; unit < 43; unit++) {
                counts.add(unit(random, "FORCE-" + unit, 10 + random.nextInt(200), 0.3));
            }
            for (var line : compare(counts).units()) {
                all++;
                called += line.verdict() == Verdict.HIGHER || line.verdict() == Verdict.LOWER ? 1 : 0;
                outside95 += line.verdict() == Verdict.AS_OTHERS ? 0 : 1;
            }
        }
        assertThat(called / (double) all).isLessThan(0.002);
        assertThat(outside95 / (double) all).isBetween(0.02, 0.05);
    }

    @Test
    void aUnitThatIsWorseByMoreThanChanceIsCalledSo() {
        var random = new Random(44);
        var counts = new ArrayList<Counts>();
        for (var unit = 0; unit < 20; unit++) {
            counts.add(unit(random, "FORCE-" + unit, 150, 0.3));
        }
        counts.add(unit(random, "FORCE-SLOW", 150, 0.6));

        var last = compare(counts).units().getLast();

        assertThat(last.unit()).isEqualTo("FORCE-SLOW");
        assertThat(last.verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(last.rank()).isEqualTo(21);
    }

    @Test
    void aSmallTeamIsListedButNeitherRankedNorCalledAnything() {
        var answer = compare(List.of(counts("BIG", 100, 20), counts("SMALL", 9, 9), counts("NONE", 0, 0)));

        assertThat(answer.units()).extracting(Comparison.Line::unit).containsExactly("BIG", "SMALL");
        assertThat(answer.units().getLast().rank()).isNull();
        assertThat(answer.units().getLast().funnel()).isNull();
        assertThat(answer.units().getLast().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(answer.units().getLast().overLimit().lower()).isBetween(0.6, 0.8);
        assertThat(answer.withoutCases()).containsExactly("NONE");
    }

    @Test
    void equalSharesHaveTheSameRank() {
        var answer = compare(List.of(counts("A", 20, 5), counts("B", 40, 10), counts("C", 20, 6)));

        assertThat(answer.units()).extracting(Comparison.Line::rank).containsExactly(1, 1, 3);
    }

    private static Counts unit(Random random, String code, int n, double rate) {
        return counts(code, n, random.doubles(n).filter(chance -> chance < rate).count());
    }

    private static Counts counts(String code, long n, long over) {
        return new Counts(code, n, 0, n, over, null);
    }

    private static Comparison compare(List<Counts> counts) {
        return Comparison.of(DEFINITION, "first-action", Instant.EPOCH, null, counts);
    }
}
