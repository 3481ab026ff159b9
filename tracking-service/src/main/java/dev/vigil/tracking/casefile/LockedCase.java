package dev.vigil.tracking.casefile;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * A case whose row this transaction has locked, and what it adds to it.
 *
 * @param version seq of the last entry
 * @param published version of the last event that tracking published about it
 */
public record LockedCase(CaseState state, long version, long published, List<Step> added) {

    /** An entry, and how the case is after it. */
    public record Step(TimelineEntry entry, CaseState after) {}

    public LockedCase {
        added = List.copyOf(added);
    }

    static LockedCase stored(CaseState state, long version, long published) {
        return new LockedCase(state, version, published, List.of());
    }

    /** @param state as it begins with this arrival */
    static LockedCase begin(CaseState state, Arrival arrival) {
        return stored(state, 0, 0).plus(entry(1, arrival), state, 0);
    }

    LockedCase plus(Arrival arrival) {
        return plus(entry(version + 1, arrival), state.after(arrival.event()), published);
    }

    private static TimelineEntry entry(long seq, Arrival arrival) {
        return new TimelineEntry(
                seq,
                arrival.event(),
                arrival.occurredAt(),
                arrival.recordedAt(),
                arrival.actor(),
                arrival.reason(),
                arrival.id(),
                arrival.version(),
                arrival.payload());
    }

    /** @throws dev.vigil.problem.Refusal if the order does not fit the case as it is */
    public LockedCase carryOut(Order order, Entry entry) {
        var after = this;
        for (var event : Procedure.decide(state, order, entry)) {
            after = after.plus(event, entry.by());
        }
        return after;
    }

    /** @param recorder who made the entry, who need not be the one who answers for it */
    private LockedCase plus(CaseEvent event, Actor recorder) {
        var line = new TimelineEntry(
                version + 1,
                event,
                event.entry().occurredAt(),
                event.entry().recordedAt(),
                recorder,
                event.entry().reason(),
                null,
                published + 1,
                null);
        return plus(line, state.after(event), published + 1);
    }

    private LockedCase plus(TimelineEntry entry, CaseState after, long nowPublished) {
        var longer = new ArrayList<>(added);
        longer.add(new Step(entry, after));
        return new LockedCase(after, version + 1, nowPublished, longer);
    }
}
