package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IncidenceTest {

    /**
     * The first nine of 305 patients, in months, with the 296 others followed for longer. Satagopan et al., British Journal of Cancer 91 (2004),
     * 1229-1235, table 2 (PMC2410013), which prints every step to a tenth of a percent.
     */
    private static final List<Spell> BREAST_CANCER = List.of(
            new Spell(null, 7, 0, null, 1),
            new Spell(null, 10, 0, "cancer", 1),
            new Spell(null, 14, 0, null, 1),
            new Spell(null, 16, 0, "cancer", 1),
            new Spell(null, 18, 0, "other", 1),
            new Spell(null, 23, 0, "cancer", 1),
            new Spell(null, 24, 0, null, 1),
            new Spell(null, 26, 0, "other", 1),
            new Spell(null, 27, 0, "cancer", 1),
            new Spell(null, 28, 0, null, 296));

    @Test
    void thePublishedTableOfCompetingRisksComesOut() {
        var cancer = Incidence.of(BREAST_CANCER, "cancer");
        var anyDeath = Curve.of(BREAST_CANCER, Event.ANY);

        assertThat(cancer.points()).extracting(Incidence.Point::day).containsExactly(10, 16, 23, 27);
        assertThat(cancer.points())
                .extracting(point -> Math.round(point.value() * 1000) / 10.0)
                // the paper adds up terms rounded to 0.3 each and prints 0.3, 0.6, 0.9, 1.2
                .containsExactly(0.3, 0.7, 1.0, 1.3);
        assertThat(anyDeath.points().stream().filter(point -> point.events() > 0))
                .extracting(Curve.Point::atRisk)
                .containsExactly(304L, 302L, 301L, 300L, 298L, 297L);
        assertThat(anyDeath.survivalAtEnd()).isCloseTo(0.980, within(0.0005));
    }

    @Test
    void everySharePlusThoseStillWaitingMakeOne() {
        var sum = Curve.of(BREAST_CANCER, Event.ANY).survivalAtEnd()
                + Incidence.of(BREAST_CANCER, "cancer").atEnd()
                + Incidence.of(BREAST_CANCER, "other").atEnd();

        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void oneMinusTheCurveOfOneKindOverstatesIt() {
        var overstated = 1 - Curve.of(BREAST_CANCER, new Event("cancer")).survivalAtEnd();

        assertThat(Incidence.of(BREAST_CANCER, "cancer").atEnd()).isLessThan(overstated);
    }

    @Test
    void withoutCensoringTheShareIsACount() {
        var all = List.of(new Spell(null, 1, 0, "a", 2), new Spell(null, 2, 0, "b", 5), new Spell(null, 3, 0, "a", 3));

        assertThat(Incidence.of(all, "a").atEnd()).isCloseTo(0.5, within(1e-12));
        assertThat(Incidence.of(all, "b").atEnd()).isCloseTo(0.5, within(1e-12));
        assertThat(Incidence.of(all, "c").atEnd()).isZero();
    }
}
