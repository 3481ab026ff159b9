package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.tracking.jurisdiction.Calendar;
import dev.vigil.tracking.jurisdiction.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of both tables of the scenario. */
class SpadeFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "2013-12-31,  34,  0,      ,  1, 34,  34, 1.000,    , .000, .029",
        "2014-03-31, 124,  2,  97.0,  5, 28, 124,  .935,    , .057, .143",
        "2014-06-30, 215,  5, 139.0,  9, 21, 215,  .827,    , .143, .257",
        "2014-08-31, 277,  6, 156.5, 10, 19, 277,  .788,    , .171, .286",
        "2014-09-30, 307, 16, 288.5, 12,  7, 307,  .338, 300, .457, .343",
        "2014-10-23, 330, 21, 294.0, 14,  0,    ,  .000, 300, .600, .400"
    })
    void theForceTableComesOut(
            LocalDate asAt,
            int day,
            long acted,
            Double completedMedian,
            long noMaterial,
            long open,
            Integer openAge,
            double survival,
            Integer curveMedian,
            double incidenceOfAction,
            double incidenceOfNoMaterial) {
        var spells = Spade.packagesAsAt(asAt);
        var waiting = DayCounts.of(spells.stream().filter(Spell::isOpen).toList());
        var curve = Curve.of(spells, new Event("action"));

        assertThat(spells)
                .hasSize(35)
                .allSatisfy(spell -> assertThat(spell.days()).isLessThanOrEqualTo(day));
        assertThat(outcome(spells, "action").n()).isEqualTo(acted);
        assertThat(acted == 0 ? null : outcome(spells, "action").medianDays()).isEqualTo(completedMedian);
        assertThat(outcome(spells, Spade.NO_MATERIAL).n()).isEqualTo(noMaterial);
        assertThat(waiting.n()).isEqualTo(open);
        assertThat(waiting.min()).isEqualTo(openAge);
        assertThat(waiting.nearestRank(50)).isEqualTo(openAge);
        assertThat(waiting.nearestRank(92)).isEqualTo(openAge);
        assertThat(waiting.max()).isEqualTo(openAge);
        assertThat(curve.survivalAtEnd()).isCloseTo(survival, within(0.0005));
        assertThat(curve.median().days()).isEqualTo(curveMedian);
        assertThat(curve.median().reached()).isEqualTo(curveMedian != null);
        assertThat(Incidence.of(spells, "action").atEnd()).isCloseTo(incidenceOfAction, within(0.0005));
        assertThat(Incidence.of(spells, Spade.NO_MATERIAL).atEnd()).isCloseTo(incidenceOfNoMaterial, within(0.0005));
    }

    @Test
    void firstReadsAreThoseOfTheScenario() {
        var days = DayCounts.of(Spade.firstReads());

        assertThat(List.of(days.nearestRank(50), days.nearestRank(92), days.min(), days.max()))
                .containsExactly(75, 145, 5, 159);
    }

    @Test
    void firstActionsOnAllPackagesWithMaterialAreThoseOfTheReference() {
        var action = outcome(Spade.packagesAsAt(LocalDate.of(2014, 10, 23)), "action");

        assertThat(action).isEqualTo(new Finished.Outcome("action", 21, 294.0, 321, 76, 323));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-08-16, 2345,  31,    0",
        "2012-12-31, 2345, 168,    0",
        "2013-07-16, 2345, 365,    0",
        "2013-11-24, 2345, 496,    0",
        "2013-11-30,  837, 502, 1508"
    })
    void theHubTableComesOut(LocalDate asAt, long open, int age, long finished) {
        var spells = Spade.hubAsAt(asAt);
        var waiting = DayCounts.of(spells.stream().filter(Spell::isOpen).toList());

        assertThat(waiting.n()).isEqualTo(open);
        assertThat(waiting.nearestRank(50)).isEqualTo(age);
        assertThat(waiting.nearestRank(92)).isEqualTo(age);
        assertThat(Finished.of(spells).n()).isEqualTo(finished);
    }

    @Test
    void theHubBreachesItsLimitOnTheThirdDay() {
        var limit = Limit.parse("3d");

        assertThat(limit.due(Spade.ten(Spade.HUB_RECEIVED), new Calendar(Spade.LONDON, _ -> false)))
                .isEqualTo(Instant.parse("2012-07-19T09:00:00Z"));
    }

    private static Finished.Outcome outcome(List<Spell> spells, String kind) {
        return Finished.of(spells).byOutcome().stream()
                .filter(outcome -> outcome.kind().equals(kind))
                .findFirst()
                .orElse(new Finished.Outcome(kind, 0, 0, 0, 0, 0));
    }
}
