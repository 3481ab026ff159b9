package dev.vigil.triage.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.contract.ModelCard.BaseRate;
import dev.vigil.sheet.Cards;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ModelCardTest {

    /** The table that was worked out beside the published rates. */
    @Test
    void baseRateTableIsComputedFromThePublishedRates() {
        assertThat(Cards.current().baseRates().stream().map(ModelCardTest::percent))
                .containsExactlyElementsOf(List.of(
                        "5.0 40.7 12.0 0.2",
                        "10.0 43.7 22.3 0.4",
                        "20.0 49.7 39.3 1.0",
                        "30.0 55.7 52.6 1.6",
                        "45.5 65.0 68.4 3.1"));
    }

    @Test
    void cardQuotesThePairOfRatesWithItsSource() {
        var rates = Cards.current().rates();

        assertThat(rates.sensitivityWords()).startsWith("97.6 %");
        assertThat(rates.specificityWords()).startsWith("62.3 %");
        assertThat(rates.source()).contains("Long et al. 2016");
        assertThat(rates.studyShare())
                .isCloseTo((double) rates.higherRisk() / (rates.higherRisk() + rates.lowerRisk()), within(0.0005));
        assertThat(Cards.current().isNot()).anyMatch(line -> line.contains("not a clearance"));
    }

    private static String percent(BaseRate rate) {
        return String.format(
                Locale.ROOT,
                "%.1f %.1f %.1f %.1f",
                100 * rate.share(),
                100 * rate.flagged(),
                100 * rate.precision(),
                100 * rate.missed());
    }
}
