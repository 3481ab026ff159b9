package dev.vigil.tracking.figure;

import java.time.Instant;
import java.util.List;

/**
 * What a control room must see first, over the headline clock.
 *
 * @param breached open, and over the limit for a first action
 * @param medianToFirstAction null where it would mislead; {@code why} then says why
 */
public record Overview(
        Instant asAt,
        String operation,
        String unit,
        long received,
        long open,
        NeverOpened neverOpened,
        long breached,
        DueSoon dueSoon,
        MedianToAction medianToFirstAction,
        String why,
        List<StillWaiting.InBand> byBand) {

    static final String HEADLINE = "first-action";
    static final String UNREAD = "unread";
    static final Event ACTION = new Event("action");

    /** @param oldest null if all have been opened */
    public record NeverOpened(long n, Waiting oldest) {}

    public record DueSoon(int hours, long n) {}

    /** @param lowerDays bounds of the 95 % interval; null if not reached */
    public record MedianToAction(
            long n, boolean reached, Integer days, Integer lowerDays, Integer upperDays, String words) {}

    public Overview {
        byBand = List.copyOf(byBand);
    }

    static Overview of(Cohort cohort, Observed headline, Observed unread) {
        var open = StillWaiting.of(headline);
        var n = headline.received() - headline.missing();
        var enough = n >= Curve.FEWEST;
        return new Overview(
                cohort.asAt(),
                cohort.operation(),
                cohort.unit(),
                headline.received(),
                open.n(),
                neverOpened(StillWaiting.of(unread)),
                open.breached(),
                new DueSoon(
                        (int) Cuts.SOON.toHours(),
                        headline.queues().stream()
                                .mapToLong(Observed.Queue::dueSoon)
                                .sum()),
                enough ? median(Curve.of(headline.spells(), ACTION)) : null,
                enough ? null : Curve.tooFew(n),
                open.byBand());
    }

    private static NeverOpened neverOpened(StillWaiting unread) {
        return new NeverOpened(
                unread.n(), unread.oldest().isEmpty() ? null : unread.oldest().getFirst());
    }

    private static MedianToAction median(Curve curve) {
        var median = curve.median();
        return new MedianToAction(
                curve.n(), median.reached(), median.days(), median.lowerDays(), median.upperDays(), median.words());
    }
}
