package dev.vigil.tracking.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Share still waiting by whole days since the start: Kaplan-Meier, with a 95 % band from Greenwood's variance on the
 * log-log scale, which cannot leave 0 to 1.
 *
 * @param n how many were ever at risk
 */
public record Curve(String event, long n, Median median, double survivalAtEnd, List<Point> points) {

    /** Fewer say too little to draw. */
    static final int FEWEST = 10;

    private static final double NORMAL_975 = 1.959963984540054;

    /**
     * @param survival share still waiting at the end of this day
     * @param censored how many left the curve on this day without the event: still waiting, or stopped by another kind
     */
    public record Point(
            int day, double survival, double lower, double upper, long atRisk, long events, long censored) {}

    static String tooFew(long n) {
        return "n = " + n + "; a curve needs at least " + FEWEST;
    }

    public Curve {
        points = List.copyOf(points);
    }

    static Curve of(Collection<Spell> spells, Event event) {
        var points = new ArrayList<Point>();
        var survival = 1.0;
        var variance = 0.0;
        for (var day : RiskSet.table(spells)) {
            var events = event.in(day);
            survival *= (double) (day.atRisk() - events) / day.atRisk();
            variance += greenwood(day.atRisk(), events);
            var previousUpper = points.isEmpty() ? 1.0 : points.getLast().upper();
            points.add(point(day, events, survival, variance, previousUpper));
        }
        var n = spells.stream().filter(Spell::isEverAtRisk).mapToLong(Spell::n).sum();
        return new Curve(event.name(), n, Median.of(points), survival, points);
    }

    /** Term of Var S = S² Σ d / (n (n - d)). */
    private static double greenwood(long atRisk, long events) {
        return events == 0 ? 0 : (double) events / ((double) atRisk * (atRisk - events));
    }

    private static Point point(RiskSet day, long events, double survival, double variance, double previousUpper) {
        var censored = day.leaving() - events;
        if (survival == 1.0) {
            return new Point(day.day(), 1, 1, 1, day.atRisk(), events, censored);
        }
        if (survival == 0.0) {
            // Greenwood says nothing about a curve at 0; the bound above it is the last one that was known.
            return new Point(day.day(), 0, 0, previousUpper, day.atRisk(), events, censored);
        }
        var spread = NORMAL_975 * Math.sqrt(variance) / Math.log(survival);
        var lower = Math.pow(survival, Math.exp(-spread));
        var upper = Math.pow(survival, Math.exp(spread));
        return new Point(day.day(), survival, lower, upper, day.atRisk(), events, censored);
    }
}
