package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

    private static final String RELAPSE = "relapse";

    /**
     * Weeks in remission of 21 children on 6-MP; a plus means still in remission. Freireich et al., Blood 21 (1963), 699-716. Survival and standard
     * errors as in Kleinbaum and Klein, Survival Analysis, chapter 2; the 95 % log-log bounds as Stata's {@code sts list} prints them for the same data.
     */
    private static final List<Spell> REMISSION_ON_6MP =
            spells("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    private static final List<Spell> REMISSION_ON_PLACEBO = spells("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    @ParameterizedTest
    @CsvSource({
        "6, 21, 3, 1, 0.8571, 0.0764, 0.6197, 0.9516",
        "7, 17, 1, 0, 0.8067, 0.0869, 0.5631, 0.9228",
        "10, 15, 1, 1, 0.7529, 0.0963, 0.5032, 0.8894",
        "13, 12, 1, 0, 0.6902, 0.1068, 0.4316, 0.8491",
        "16, 11, 1, 0, 0.6275, 0.1141, 0.3675, 0.8049",
        "22, 7, 1, 0, 0.5378, 0.1282, 0.2678, 0.7468",
        "23, 6, 1, 0, 0.4482, 0.1346, 0.1881, 0.6801"
    })
    void thePublishedCurveOfRemissionOn6MpComesOut(
            int week,
            long atRisk,
            long events,
            long censored,
            double survival,
            double error,
            double lower,
            double upper) {
        var point = at(week, Curve.of(REMISSION_ON_6MP, new Event(RELAPSE)));

        assertThat(point.atRisk()).isEqualTo(atRisk);
        assertThat(point.events()).isEqualTo(events);
        assertThat(point.censored()).isEqualTo(censored);
        assertThat(point.survival()).isCloseTo(survival, within(0.00005));
        assertThat(standardErrorOf(point)).isCloseTo(error, within(0.00005));
        assertThat(point.lower()).isCloseTo(lower, within(0.00005));
        assertThat(point.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void thePublishedMediansOfRemissionComeOut() {
        var treated = Curve.of(REMISSION_ON_6MP, new Event(RELAPSE)).median();
        var placebo = Curve.of(REMISSION_ON_PLACEBO, new Event(RELAPSE));

        assertThat(treated).isEqualTo(new Median(true, 23, 13, null, "23 days"));
        assertThat(placebo.median().days()).isEqualTo(8);
        assertThat(at(8, placebo).survival()).isCloseTo(0.3810, within(0.00005));
        assertThat(placebo.survivalAtEnd()).isZero();
    }

    @Test
    void withoutAnyEventTheMedianIsNotReachedRatherThanZero() {
        var curve = Curve.of(spells("34+ 34+ 34+ 20+"), Event.ANY);

        assertThat(curve.median()).isEqualTo(new Median(false, null, null, null, "not reached"));
        assertThat(curve.points()).allSatisfy(point -> {
            assertThat(point.survival()).isEqualTo(1.0);
            assertThat(point.lower()).isEqualTo(1.0);
            assertThat(point.upper()).isEqualTo(1.0);
        });
    }

    @Test
    void aCurveOfExactlyOneHalfHasReachedItsMedian() {
        // 9/10 x 8/9 x 7/8 x 6/7 x 5/6 is one half, but not in binary fractions
        assertThat(Curve.of(spells("1 2 3 4 5 9+ 9+ 9+ 9+ 9+"), Event.ANY)
                        .median()
                        .days())
                .isEqualTo(5);
    }

    @Test
    void theBandStaysBetweenNoneAndAll() {
        var curve = Curve.of(spells("1 1 1 1 1 1 1 1 2 3"), Event.ANY);

        assertThat(curve.points()).allSatisfy(point -> {
            assertThat(point.lower()).isBetween(0.0, point.survival());
            assertThat(point.upper()).isBetween(point.survival(), 1.0);
        });
        assertThat(curve.points().getLast().upper())
                .isEqualTo(curve.points().get(1).upper());
    }

    @Test
    void stopsComeBeforeCensoringOnTheSameDay() {
        assertThat(at(4, Curve.of(spells("4 4+"), Event.ANY)).survival()).isEqualTo(0.5);
    }

    @Test
    void aStopOfAnotherKindLeavesTheCurveWithoutBeingTheEvent() {
        var spells = List.of(
                new Spell(null, 3, 0, "action", 1), new Spell(null, 2, 0, "15", 1), new Spell(null, 9, 0, null, 1));

        assertThat(at(2, Curve.of(spells, new Event("action")))).isEqualTo(new Curve.Point(2, 1, 1, 1, 3, 0, 1));
        assertThat(at(3, Curve.of(spells, new Event("action"))).survival()).isEqualTo(0.5);
        assertThat(at(2, Curve.of(spells, Event.ANY)).survival()).isEqualTo(2.0 / 3);
    }

    @Test
    void aRecordThatWasLoadedLateIsAtRiskFromTheDayAfter() {
        var spells = List.of(
                new Spell(null, 10, 0, "action", 1),
                new Spell(null, 20, 0, "action", 1),
                // received at the same time, but loaded on day 10: it could not have been seen to stop by then
                new Spell(null, 30, 10, "action", 2));
        var curve = Curve.of(spells, Event.ANY);

        assertThat(curve.points()).extracting(Curve.Point::atRisk).containsExactly(2L, 3L, 2L);
        assertThat(curve.points()).extracting(Curve.Point::survival).containsExactly(0.5, 0.5 * (2.0 / 3), 0.0);
        assertThat(curve.n()).isEqualTo(4);
    }

    @Test
    void aRecordThatHadStoppedWhenItWasLoadedIsNotInTheCurve() {
        var spells = List.of(
                new Spell(null, 10, 0, "action", 3),
                new Spell(null, 10, 12, "action", 5),
                new Spell(null, 12, 12, null, 7));

        assertThat(Curve.of(spells, Event.ANY).n()).isEqualTo(3);
        assertThat(Curve.of(spells, Event.ANY).points()).hasSize(1);
    }

    private static Curve.Point at(int day, Curve curve) {
        return curve.points().stream()
                .filter(point -> point.day() == day)
                .findFirst()
                .orElseThrow();
    }

    /** Back from the log-log bound: ln(ln(lower) / ln(S)) = 1.96 SE / (S |ln S|). */
    private static double standardErrorOf(Curve.Point point) {
        var spread = Math.log(Math.log(point.lower()) / Math.log(point.survival()));
        return spread / 1.959963984540054 * point.survival() * -Math.log(point.survival());
    }

    private static List<Spell> spells(String weeks) {
        var spells = new ArrayList<Spell>();
        for (var week : weeks.split(" ")) {
            var open = week.endsWith("+");
            spells.add(new Spell(null, Integer.parseInt(week.replace("+", "")), 0, open ? null : RELAPSE, 1));
        }
        return spells;
    }
}
