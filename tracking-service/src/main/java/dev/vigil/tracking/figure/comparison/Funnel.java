package dev.vigil.tracking.figure.comparison;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Between which counts chance alone keeps a unit that is like all others.
 *
 * @param lower95 share below which at most 1 in 40 units like all others is, {@code upper95} the share above which
 * @param lower998 share below which at most 1 in 1,000 is, {@code upper998} the share above which
 */
public record Funnel(double lower95, double upper95, double lower998, double upper998) {

    private static final double OUTSIDE_95 = 0.05;
    private static final double OUTSIDE_998 = 0.002;

    /** How a unit stands to the others. */
    public enum Verdict {
        /** Fewer than ten say too little to rank or to call different. */
        TOO_FEW("too few to compare"),
        AS_OTHERS("no further from the others than chance explains"),
        /** Between the limits: of units that are all alike, 1 in 20 is outside the first by chance. */
        HIGH_PERHAPS_BY_CHANCE("high, but 1 in 20 units is this far out by chance"),
        LOW_PERHAPS_BY_CHANCE("low, but 1 in 20 units is this far out by chance"),
        HIGHER("higher than the others by more than chance explains"),
        LOWER("lower than the others by more than chance explains");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param rate of all units together */
    static Funnel of(double rate, long n) {
        var chance = new BinomialDistribution(Math.toIntExact(n), rate);
        return new Funnel(
                lower(chance, n, OUTSIDE_95),
                upper(chance, n, OUTSIDE_95),
                lower(chance, n, OUTSIDE_998),
                upper(chance, n, OUTSIDE_998));
    }

    // Half of what may be outside lies at either end; the discrete quantile leaves rather less there.
    private static double lower(BinomialDistribution chance, long n, double outside) {
        return chance.inverseCumulativeProbability(outside / 2) / (double) n;
    }

    private static double upper(BinomialDistribution chance, long n, double outside) {
        return chance.inverseCumulativeProbability(1 - outside / 2) / (double) n;
    }

    Verdict of(double share) {
        if (share > upper998) {
            return Verdict.HIGHER;
        }
        if (share < lower998) {
            return Verdict.LOWER;
        }
        if (share > upper95) {
            return Verdict.HIGH_PERHAPS_BY_CHANCE;
        }
        return share < lower95 ? Verdict.LOW_PERHAPS_BY_CHANCE : Verdict.AS_OTHERS;
    }
}
