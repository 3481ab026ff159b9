package dev.vigil.triage.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.contract.Band;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** Against R: prop.test(count, n, correct = FALSE). */
    @ParameterizedTest
    @CsvSource({"8, 10, 0.4901625, 0.9433178", "0, 10, 0.0, 0.2775328", "50, 100, 0.4038315, 0.5961685"})
    void intervalIsThatOfWilson(long count, long n, double low, double high) {
        var proportion = Proportion.of(count, n);

        assertThat(proportion.low()).isCloseTo(low, within(1e-6));
        assertThat(proportion.high()).isCloseTo(high, within(1e-6));
    }

    @Test
    void nothingHasNoShare() {
        assertThat(Proportion.of(0, 0).share()).isNull();
    }

    @Test
    void groupWhoseIntervalLeavesOutTheWholeIsNamed() {
        var equality = EqualityCheck.of(Map.of(
                "FORCE-A", Map.of(Band.HIGH, 90L, Band.LOW, 10L),
                "FORCE-B", Map.of(Band.HIGH, 5L, Band.LOW, 95L),
                "FORCE-C", Map.of(Band.IMMEDIATE, 2L, Band.LOW, 2L)));

        assertThat(equality.all().count()).isEqualTo(97);
        assertThat(equality.groups())
                .filteredOn(EqualityView.Group::differs)
                .extracting(EqualityView.Group::name)
                .containsExactlyInAnyOrder("FORCE-A", "FORCE-B");
    }
}
