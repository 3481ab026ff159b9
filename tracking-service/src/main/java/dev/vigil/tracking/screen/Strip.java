package dev.vigil.tracking.screen;

import dev.vigil.tracking.figure.Overview;
import dev.vigil.tracking.figure.Overview.MedianToAction;
import java.time.Instant;

/**
 * The five figures on top.
 *
 * @param oldestNeverOpened null if everything was opened
 */
public record Strip(
        String open,
        String openNote,
        String neverOpened,
        Moment oldestNeverOpened,
        String breached,
        String breachedNote,
        String dueSoon,
        String median,
        String medianNote) {

    static Strip of(Overview figures, Instant now) {
        var oldest = figures.neverOpened().oldest();
        var median = figures.medianToFirstAction();
        return new Strip(
                number(figures.open()),
                "of " + Words.count(figures.received(), "referral", "referrals") + " received",
                number(figures.neverOpened().n()),
                oldest == null ? null : Moment.age(oldest.startedAt(), now),
                number(figures.breached()),
                "still open past the limit for a first action",
                number(figures.dueSoon().n()),
                median == null ? "no median" : median.words(),
                median == null ? figures.why() : interval(median));
    }

    private static String number(long n) {
        return "%,d".formatted(n);
    }

    private static String interval(MedianToAction median) {
        var cases = "n = %,d".formatted(median.n());
        if (median.lowerDays() == null) {
            return cases + ", more than half still wait";
        }
        var upper = median.upperDays() == null ? "not reached" : median.upperDays() + " d";
        return "%s, 95%% interval %d d to %s".formatted(cases, median.lowerDays(), upper);
    }
}
