package dev.vigil.tracking.operation;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Answer;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The timeline of a case, told event by event; what has no time did not happen. */
final class ToldCase {

    private record Line(VigilEvent event, Instant at) {}

    private final ReferralId id = new ReferralId(UUID.randomUUID());
    private final Actor actor;
    private final List<Line> lines = new ArrayList<>();

    ToldCase(String unit, Instant at) {
        this.actor = new Actor("Test Rowan", unit);
        lines.add(new Line(
                new Received(
                        id,
                        "R-1",
                        "test-agency",
                        SourceKind.NATIONAL_HUB,
                        "S-1",
                        ReferralType.IMAGE_ACCESS_INTELLIGENCE,
                        at,
                        at,
                        at,
                        unit,
                        "TEST",
                        null,
                        List.of()),
                at));
    }

    ToldCase opened(Instant at) {
        return add(at, entry -> new CaseEvent.Opened(id, entry));
    }

    ToldCase material(Instant at, boolean found) {
        var answer = found ? Answer.YES : Answer.NO_CHECKED;
        return add(
                at,
                entry -> new CaseEvent.CheckCompleted(
                        id, entry, "material", List.of(new Fact("indecentMaterial", answer, null, "test"))));
    }

    ToldCase action(Instant at, ActionKind kind) {
        return add(at, entry -> new CaseEvent.ActionRecorded(id, entry, kind));
    }

    ToldCase decided(Instant at, String outcome) {
        return add(at, entry -> new CaseEvent.Decided(id, entry, outcome, List.of(), null));
    }

    ToldCase closed(Instant at, String outcome) {
        return add(at, entry -> new CaseEvent.Closed(id, entry, outcome));
    }

    ToldCase reopened(Instant at) {
        return add(at, entry -> new CaseEvent.Reopened(id, entry, at));
    }

    ToldCase neverWas(int seq, Instant at) {
        return add(at, entry -> new CaseEvent.EntryCorrected(id, entry, seq, null));
    }

    private ToldCase add(Instant at, Function<Entry, CaseEvent> event) {
        if (at != null) {
            lines.add(new Line(event.apply(new Entry(at, at, actor, "because")), at));
        }
        return this;
    }

    /** In the order in which it was recorded. */
    List<TimelineEntry> timeline() {
        var told = new ArrayList<TimelineEntry>();
        lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .forEach(line -> told.add(new TimelineEntry(
                        told.size() + 1L,
                        line.event(),
                        line.at(),
                        line.at(),
                        actor,
                        "because",
                        null,
                        told.size() + 1L,
                        null)));
        return told;
    }
}
