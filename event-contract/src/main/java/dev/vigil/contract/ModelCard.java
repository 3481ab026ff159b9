package dev.vigil.contract;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a band is not, to be shown beside every band: {@code model-card.json} beside this class's jar. B10.
 *
 * @param shares of contact offenders among subjects for which the table is computed, besides that of the study
 */
public record ModelCard(
        String version, String is, List<String> isNot, Rates rates, List<String> limits, List<Double> shares) {

    public static final String RESOURCE = "/model-card.json";

    public ModelCard {
        isNot = List.copyOf(isNot);
        limits = List.copyOf(limits);
        shares = List.copyOf(shares);
    }

    /**
     * @param sensitivity share of the higher-risk group that was flagged
     * @param specificity share of the lower-risk group that was not
     * @param higherRisk people of the study's higher-risk group
     * @param studyShare share of that group in the study, rounded as it is quoted
     */
    public record Rates(
            String of,
            double sensitivity,
            String sensitivityWords,
            double specificity,
            String specificityWords,
            int higherRisk,
            int lowerRisk,
            double studyShare,
            String source) {

        /** @param share of contact offenders among those who are assessed */
        public BaseRate at(double share) {
            var found = share * sensitivity;
            var flagged = found + (1 - share) * (1 - specificity);
            return new BaseRate(share, flagged, found / flagged, (share - found) / (1 - flagged));
        }
    }

    /**
     * What the rates mean where contact offenders are a given share. All four are shares from 0 to 1.
     *
     * @param flagged of all, those classed high or very high
     * @param precision of those flagged, the contact offenders
     * @param missed of those classed low or medium, the contact offenders
     */
    public record BaseRate(double share, double flagged, double precision, double missed) {}

    /** From the rarest to the most frequent; the study's own mix at its place. */
    public List<BaseRate> baseRates() {
        return DoubleStream.concat(shares.stream().mapToDouble(Double::doubleValue), DoubleStream.of(rates.studyShare))
                .sorted()
                .mapToObj(rates::at)
                .toList();
    }
}
