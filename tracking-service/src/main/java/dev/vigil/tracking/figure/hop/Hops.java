package dev.vigil.tracking.figure.hop;

import dev.vigil.tracking.figure.tally.KnownCase;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The wait of a case from first receipt to the stop of its headline clock, without a gap: every instant belongs to exactly one
 * hop. Pure.
 */
public final class Hops {

    private static final String AGENCY = "agency:";

    private final List<Hop> hops = new ArrayList<>();
    private final Instant stop;

    private Hops(Instant stop) {
        this.stop = stop;
    }

    /** @return in the order of time; the last one runs if the clock does */
    public static List<Hop> of(KnownCase known) {
        var hops = new Hops(known.headline().stopKnownAt(known.at()).orElse(null));
        hops.go(known);
        return List.copyOf(hops.hops);
    }

    private void go(KnownCase known) {
        var received = known.received();
        if (received.firstReceivedAt().isBefore(received.receivedAt())) {
            begin(new Hop(Stage.AGENCY, null, AGENCY + received.agency(), null, received.firstReceivedAt(), null));
        }
        var standing = new Standing(known.firstUnit(), known.firstHolderIsHub(), received.facts());
        begin(standing.hop(received.receivedAt()));
        for (var entry : known.entries().subList(1, known.entries().size())) {
            standing.follow(entry.event());
            begin(standing.hop(notBefore(received.receivedAt(), entry)));
        }
        end();
    }

    /** What is said to have been true before the unit had the case changes nothing before it had it. */
    private static Instant notBefore(Instant earliest, TimelineEntry entry) {
        return entry.occurredAt().isBefore(earliest) ? earliest : entry.occurredAt();
    }

    private void begin(Hop next) {
        if (hops.isEmpty()) {
            hops.add(next);
            return;
        }
        var last = hops.getLast();
        if (!next.continues(last)) {
            hops.set(hops.size() - 1, last.until(next.from()));
            hops.add(next);
        }
    }

    private void end() {
        if (stop != null) {
            var first = hops.getFirst().from();
            hops.removeIf(hop -> !hop.from().isBefore(stop));
            if (!hops.isEmpty() && stop.isAfter(first)) {
                var last = hops.getLast();
                hops.set(hops.size() - 1, last.until(stop));
            }
        }
        hops.removeIf(hop -> hop.from().equals(hop.to()));
    }
}
