package dev.vigil.tracking.screen;

import dev.vigil.contract.ModelCard;
import dev.vigil.contract.ModelCard.BaseRate;
import dev.vigil.sheet.Cards;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a band is not, and what published error rates mean. */
public record WhyNot(String is, List<String> lines, String of, List<Row> rows, String source, List<String> limits) {

    static final WhyNot CURRENT = WhyNot.of(Cards.current());

    /** All in percent. */
    public record Row(String share, String flagged, String precision, String missed) {
        private static Row of(BaseRate rate) {
            return new Row(
                    percent(rate.share()), percent(rate.flagged()), percent(rate.precision()), percent(rate.missed()));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f %%", share * 100);
        }
    }

    private static WhyNot of(ModelCard card) {
        var rates = Stream.of(
                card.rates().of(),
                card.rates().sensitivityWords() + "; " + card.rates().specificityWords());
        return new WhyNot(
                card.is(),
                card.isNot(),
                String.join(" ", rates.map(WhyNot::sentence).toList()),
                card.baseRates().stream().map(Row::of).toList(),
                card.rates().source(),
                card.limits());
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
