package dev.vigil.tracking.queue;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two cases comes first. Bands come in their order, and within a band whoever has used more of the limit. That alone
 * would starve the low bands for as long as higher ones keep arriving; so whoever is past the limit enters the rescue lane,
 * which comes before every band and knows none: there only the share of the limit counts that is used. How long anybody waits
 * at most is derived in ADR 22.
 */
public final class WorkOrder {

    private WorkOrder() {}

    /** The first is to be worked on first. */
    public static Comparator<Waiting> at(Instant now) {
        return Comparator.comparing((Waiting each) -> each.isPastLimit(now) ? 0 : 1)
                .thenComparing(each -> each.isPastLimit(now) ? 0 : rank(each.band()))
                .thenComparing(Comparator.comparingDouble((Waiting each) -> each.shareUsed(now))
                        .reversed())
                .thenComparing(Waiting::startedAt)
                .thenComparing(Waiting::caseId);
    }

    /** What nobody has assessed may be anything: only what is known to be immediate comes before it. */
    private static int rank(Band band) {
        return switch (band) {
            case IMMEDIATE -> 0;
            case null -> 1;
            case VERY_HIGH -> 2;
            case HIGH -> 3;
            case MEDIUM -> 4;
            case LOW -> 5;
        };
    }
}
