package dev.vigil.tracking.figure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.tracking.figure.NaiveFigures.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast figures and the naive ones agree on histories with ties, late records, several endings, or none at all. */
class RandomHistoriesTest {

    private static final int LAST_DAY = 40;

    static Stream<Long> seeds() {
        return IntStream.range(0, 150).mapToObj(i -> 20_131_127L + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void curveMedianAndIncidenceAreThoseOfTheDefinitions(long seed) {
        var lives = randomLives(new Random(seed));
        var naive = new NaiveFigures(lives);
        var spells = spells(lives);

        agree(naive, Curve.of(spells, Event.ANY), _ -> true);
        for (var kind : List.of("action", "15", "never-seen")) {
            agree(naive, Curve.of(spells, new Event(kind)), kind::equals);
            var incidence = Incidence.of(spells, kind);
            assertThat(round(incidence.atEnd()))
                    .isEqualTo(round(naive.endedBy(LAST_DAY, kind::equals).value()));
            assertThat(incidence.points())
                    .allSatisfy(point -> assertThat(round(point.value()))
                            .isEqualTo(round(
                                    naive.endedBy(point.day(), kind::equals).value())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agesAndOutcomesAreThoseOfTheDefinitions(long seed) {
        var lives = randomLives(new Random(seed));
        var open = lives.stream()
                .filter(life -> life.ending() == null)
                .map(Life::lastDay)
                .toList();
        var days = DayCounts.of(spells(lives).stream().filter(Spell::isOpen).toList());

        assertThat(days.n()).isEqualTo(open.size());
        for (var percent : List.of(1, 25, 50, 92, 99, 100)) {
            assertThat(days.nearestRank(percent)).isEqualTo(NaiveFigures.percentile(open, percent));
        }
        assertThat(Finished.of(spells(lives)).byOutcome()).allSatisfy(outcome -> {
            var ages = lives.stream()
                    .filter(life -> outcome.kind().equals(life.ending()))
                    .map(Life::lastDay)
                    .sorted()
                    .toList();
            assertThat(outcome.n()).isEqualTo(ages.size());
            assertThat(outcome.medianDays())
                    .isEqualTo((ages.get((ages.size() - 1) / 2) + ages.get(ages.size() / 2)) / 2.0);
            assertThat(outcome.p92Days()).isEqualTo(NaiveFigures.percentile(ages, 92));
            assertThat(outcome.minDays()).isEqualTo(ages.getFirst());
            assertThat(outcome.maxDays()).isEqualTo(ages.getLast());
        });
        assertThat(Finished.of(spells(lives)).n() + days.n()).isEqualTo(lives.size());
    }

    private static void agree(NaiveFigures naive, Curve curve, Predicate<String> kind) {
        assertThat(curve.n())
                .isEqualTo(naive.lives().stream().filter(Life::everWatched).count());
        assertThat(curve.median().days()).isEqualTo(naive.medianDay(kind, LAST_DAY));
        assertThat(round(curve.survivalAtEnd()))
                .isEqualTo(round(naive.stillWaitingAfter(LAST_DAY, kind).value()));
        assertThat(curve.points()).allSatisfy(point -> {
            var survival = naive.stillWaitingAfter(point.day(), kind).value();
            assertThat(round(point.survival())).isEqualTo(round(survival));
            if (survival > 0 && survival < 1) {
                var spread =
                        1.959963984540054 * Math.sqrt(naive.greenwoodAfter(point.day(), kind)) / -Math.log(survival);
                assertThat(round(point.lower())).isEqualTo(round(Math.exp(Math.log(survival) * Math.exp(spread))));
                assertThat(round(point.upper())).isEqualTo(round(Math.exp(Math.log(survival) * Math.exp(-spread))));
            }
        });
    }

    /** What an answer can tell apart; sums in another order differ in the last bit of a double. */
    private static double round(double share) {
        return Math.rint(share * 1e10) / 1e10;
    }

    private static List<Life> randomLives(Random random) {
        var lives = new ArrayList<Life>();
        var days = 1 + random.nextInt(LAST_DAY);
        var allOpen = random.nextInt(10) == 0;
        for (var n = random.nextInt(60); n > 0; n--) {
            var ending = allOpen ? 0 : random.nextInt(4);
            lives.add(new Life(
                    random.nextInt(4) == 0 ? random.nextInt(days + 1) : 0,
                    random.nextInt(days + 1),
                    switch (ending) {
                        case 1, 2 -> "action";
                        case 3 -> "15";
                        default -> null;
                    }));
        }
        return lives;
    }

    private static List<Spell> spells(List<Life> lives) {
        return lives.stream().collect(groupingBy(life -> life, counting())).entrySet().stream()
                .map(same -> new Spell(
                        null,
                        same.getKey().lastDay(),
                        same.getKey().loaded(),
                        same.getKey().ending(),
                        same.getValue()))
                .toList();
    }
}
