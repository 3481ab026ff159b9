package dev.vigil.tracking.clock;

import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.InvestigationEvent.ChildRecorded;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.casefile.CaseState;
import dev.vigil.tracking.jurisdiction.Circumstances;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds a case's entries, in the order in which they were recorded, into what its clocks need to know of each. */
final class Steps {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, ChildSafety> children = new HashMap<>();
    private final boolean receivedByHub;
    private CaseState state;

    private Steps(boolean receivedByHub) {
        this.receivedByHub = receivedByHub;
    }

    /** @param entries as their corrections tell them, without those of the clocks */
    static Steps of(List<TimelineEntry> entries, boolean receivedByHub) {
        var fold = new Steps(receivedByHub);
        entries.forEach(fold::add);
        return fold;
    }

    List<Step> list() {
        return steps;
    }

    boolean isClosed() {
        return state.course().closedAt() != null;
    }

    void add(TimelineEntry entry) {
        var event = entry.event();
        var holder = state == null ? entry.actor().unit() : owner();
        state = state == null ? CaseState.begin((Received) event, holder) : state.after(event);
        var nowAtRisk = isNowAtRisk(event);
        if (event instanceof ChildRecorded recorded) {
            children.put(recorded.child(), recorded.safety());
        }
        var now = new Circumstances(receivedByHub, state.facts().accessUnknown(), nowAtRisk, !children.isEmpty());
        steps.add(new Step(
                entry.seq(), event, entry.occurredAt(), now, state.grading().band(), holder, owner()));
    }

    private boolean isNowAtRisk(VigilEvent event) {
        return event instanceof ChildRecorded recorded
                && recorded.safety() == ChildSafety.AT_RISK
                && children.get(recorded.child()) != ChildSafety.AT_RISK;
    }

    String owner() {
        return state.custody().owner().unit();
    }
}
