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
 * @param timeline all of it, with what is added; without the clocks' entries
 * @param version seq of the last entry
 * @param published version of the last event that tracking published about it
 */
public record LockedCase(
        CaseState state, List<TimelineEntry> timeline, long version, long published, List<Step> added) {

    /** An entry, and how the case is after it. */
    public record Step(TimelineEntry entry, CaseState after) {}

    public LockedCase {
        timeline = List.copyOf(timeline);
        added = List.copyOf(added);
    }

    static LockedCase stored(List<TimelineEntry> timeline, long version, long published) {
        return new LockedCase(CaseState.of(timeline), timeline, version, published, List.of());
    }

    /** @param receipt of the referral, as the case's first line */
    static LockedCase begin(Arrival receipt) {
        return new LockedCase(null, List.of(), 0, 0, List.of()).plus(entry(1, receipt), 0);
    }

    LockedCase plus(Arrival arrival) {
        return plus(entry(version + 1, arrival), published);
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

    /** @param officer null for any of the unit, or none */
    public boolean isOpenAndHeldBy(String unit, String officer) {
        var owner = state.custody().owner();
        return state.course().closedAt() == null
                && state.custody().pending() == null
                && owner.unit().equals(unit)
                && (officer == null || officer.equals(owner.officer()));
    }

    /** @throws dev.vigil.problem.Refusal if the order does not fit the case as it is */
    public LockedCase carryOut(Order order, Entry entry) {
        var after = this;
        for (var event : Procedure.decide(state, timeline, order, entry)) {
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
        return plus(line, published + 1);
    }

    private LockedCase plus(TimelineEntry line, long nowPublished) {
        var whole = new ArrayList<>(timeline);
        whole.add(line);
        var after = after(line, whole);
        var longer = new ArrayList<>(added);
        longer.add(new Step(line, after));
        return new LockedCase(after, whole, version + 1, nowPublished, longer);
    }

    private CaseState after(TimelineEntry line, List<TimelineEntry> whole) {
        return whole.size() == 1 || line.event() instanceof CaseEvent.EntryCorrected
                ? CaseState.of(whole)
                : state.after(line.event());
    }
}
