package dev.vigil.tracking.figure.tally;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;

/**
 * A case as it was known at an instant: what had been recorded by then, with the corrections that had been.
 *
 * @param entries in the order in which they were true, the receipt first
 * @param firstHolderIsHub whether the unit that it was sent to is a hub
 * @param headline the clock of the first action
 */
public record KnownCase(
        Received received, List<TimelineEntry> entries, boolean firstHolderIsHub, Headline headline, Instant at) {

    public KnownCase {
        entries = List.copyOf(entries);
    }

    /** The unit that held it first. */
    public String firstUnit() {
        return entries.getFirst().actor().unit();
    }

    public String operation() {
        return received.operation() == null ? "" : received.operation();
    }

    public String source() {
        return received.sourceKind().name();
    }
}
