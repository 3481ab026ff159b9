package dev.vigil.tracking.figure.capacity;

import dev.vigil.tracking.figure.Spell;
import java.util.Collection;
import java.util.List;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * How many of those who wait within their limit will go over it in the next days if things go on as they have. Those yet to
 * arrive are not in it.
 *
 * @param days from now
 * @param due whose limit comes in that time
 * @param expected of those, not stopped before
 * @param lower bound of the 80 % interval
 */
public record Forecast(int days, long due, double expected, long lower, long upper) {

    private static final double LEFT_OUT_AT_EITHER_END = 0.1;
    private static final double NORMAL_90 = 1.2815515655446004;

    /** More are as good as normally distributed. */
    private static final long MANY = 5_000;

    /** Those who wait equally long: until its limit each has the exposures to the hazard of each day. */
    private record Group(long n, double[] exposure) {

        double goesOver(Hazard hazard) {
            var log = 0.0;
            for (var day = 0; day < exposure.length; day++) {
                log += exposure[day] * Math.log1p(-hazard.daily()[day]);
            }
            return Math.exp(log);
        }
    }

    /**
     * @param spells of one band, finished and open
     * @param limit in days
     * @param withinLimit how many of those open have not gone over it, which their whole days do not tell for a limit of hours
     */
    static Forecast of(Collection<Spell> spells, double limit, long withinLimit, int days) {
        var hazard = Hazard.of(spells, Math.max(1, (int) Math.ceil(limit)));
        var groups = spells.stream()
                .filter(spell -> spell.isOpen() && spell.days() < limit && limit - spell.days() <= Math.max(1, days))
                .map(spell -> new Group(
                        limit < 1 ? Math.min(spell.n(), withinLimit) : spell.n(),
                        exposure(spell.days(), limit, hazard.days())))
                .toList();
        return of(days, groups, hazard);
    }

    /** On its present day a case is, on average, half-way through. */
    private static double[] exposure(int age, double limit, int days) {
        var exposure = new double[days];
        for (var day = age; day < days; day++) {
            exposure[day] = Math.min(1, limit - day) * (day == age ? 0.5 : 1);
        }
        return exposure;
    }

    private static Forecast of(int days, List<Group> groups, Hazard hazard) {
        var due = groups.stream().mapToLong(Group::n).sum();
        var expected = 0.0;
        var variance = 0.0;
        var pull = new double[hazard.days()];
        for (var group : groups) {
            var share = group.goesOver(hazard);
            expected += group.n() * share;
            variance += group.n() * share * (1 - share);
            for (var day = 0; day < pull.length; day++) {
                pull[day] += group.n() * share * group.exposure()[day];
            }
        }
        // What is not known of the hazard moves all cases together, so it does not cancel out.
        for (var day = 0; day < pull.length; day++) {
            variance += pull[day] * pull[day] * hazard.doubt()[day];
        }
        return due == 0 ? new Forecast(days, 0, 0, 0, 0) : withInterval(days, due, expected, variance);
    }

    private static Forecast withInterval(int days, long due, double expected, double variance) {
        if (due > MANY) {
            var half = NORMAL_90 * Math.sqrt(variance);
            return new Forecast(
                    days, due, expected, Math.max(0, (long) Math.floor(expected - half)), Math.min(due, (long)
                            Math.ceil(expected + half)));
        }
        var spread = new Spread(due, expected / due, variance);
        return new Forecast(
                days,
                due,
                expected,
                spread.quantile(LEFT_OUT_AT_EITHER_END),
                spread.quantile(1 - LEFT_OUT_AT_EITHER_END));
    }

    /** A beta-binomial distribution with this mean and variance; binomial if the variance asks for no more. */
    private record Spread(long n, double share, double variance) {

        long quantile(double probability) {
            var below = 0.0;
            for (var count = 0L; count < n; count++) {
                below += probabilityOf(count);
                if (below >= probability) {
                    return count;
                }
            }
            return n;
        }

        private double probabilityOf(long count) {
            var chosen = Gamma.logGamma(n + 1.0) - Gamma.logGamma(count + 1.0) - Gamma.logGamma(n - count + 1.0);
            var together = alike();
            if (together < 1e-9) {
                return Math.exp(chosen + count * Math.log(share) + (n - count) * Math.log1p(-share));
            }
            var a = share * (1 / together - 1);
            var b = (1 - share) * (1 / together - 1);
            return Math.exp(chosen + Beta.logBeta(count + a, n - count + b) - Beta.logBeta(a, b));
        }

        /** Correlation between two cases. */
        private double alike() {
            return n < 2 ? 0 : Math.clamp((variance / (n * share * (1 - share)) - 1) / (n - 1), 0, 0.99);
        }
    }
}
