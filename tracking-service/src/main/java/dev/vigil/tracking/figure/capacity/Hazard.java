package dev.vigil.tracking.figure.capacity;

import dev.vigil.tracking.figure.Spell;
import java.util.Arrays;
import java.util.Collection;

/**
 * How likely a case that waits is to be stopped on each whole day since its start, learned from the cases of a cohort.
 *
 * @param daily by day
 * @param doubt variance of the logarithm of the share that is left after that day (Greenwood's term)
 */
record Hazard(double[] daily, double[] doubt) {

    /** As much as one case seen for one day weighs what is known of all days, where of one day nothing is. */
    private static final double PRIOR = 1;

    private static final double NEVER_CERTAIN = 0.999;

    static Hazard of(Collection<Spell> spells, int days) {
        var stops = new long[days];
        var atRisk = new long[days];
        spells.stream().filter(Spell::isEverAtRisk).forEach(spell -> {
            for (var day = spell.firstDayAtRisk(); day <= Math.min(spell.days(), days - 1); day++) {
                atRisk[day] += spell.n();
            }
            if (!spell.isOpen() && spell.days() < days) {
                stops[spell.days()] += spell.n();
            }
        });
        var usual = (sum(stops) + 0.5) / (sum(atRisk) + 1);
        var daily = new double[days];
        var doubt = new double[days];
        for (var day = 0; day < days; day++) {
            daily[day] = Math.min(NEVER_CERTAIN, (stops[day] + PRIOR * usual) / (atRisk[day] + PRIOR));
            doubt[day] = daily[day] / ((atRisk[day] + PRIOR) * (1 - daily[day]));
        }
        return new Hazard(daily, doubt);
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    int days() {
        return daily.length;
    }
}
