package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.CaseEvent.EntryCorrected;
import dev.vigil.contract.Entry;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.timeline.Corrections;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether a line of the timeline may be corrected, and what rests on it. */
record CorrectionProcedure(CaseState state, List<TimelineEntry> timeline, Entry entry, Conditions conditions) {

    EntryCorrected decide(Order.Correct order) {
        conditions.actorOwnsIt();
        conditions.reasonGiven();
        var line = line(order.corrects());
        timeFits(line, order);
        var correction = new EntryCorrected(state.id(), entry, order.corrects(), order.occurredAt());
        nothingRestsOn(line, with(correction));
        return correction;
    }

    private TimelineEntry line(int seq) {
        return timeline.stream()
                .filter(line -> line.seq() == seq && Corrections.allowedFor(line.event()))
                .findFirst()
                .orElseThrow(() -> refused(
                        ProblemKind.INVALID_FIELD,
                        "/corrects",
                        "is no line of the timeline that can be corrected here: what agencies, triage and clocks say, "
                                + "hand-overs, links and corrections stand"));
    }

    private void timeFits(TimelineEntry line, Order.Correct order) {
        var at = order.occurredAt();
        var told = Corrections.effective(timeline).stream()
                .filter(each -> each.seq() == line.seq())
                .map(TimelineEntry::occurredAt)
                .findFirst();
        if (at == null) {
            Conditions.refuseIf(told.isEmpty(), "/occurredAt", "is missing, but the line was taken back before");
            return;
        }
        Conditions.refuseIf(
                told.filter(at::equals).isPresent(), "/occurredAt", "is the time that the line has already");
        Conditions.refuseIf(
                at.isBefore(state.received().firstReceivedAt()),
                "/occurredAt",
                "is before the first receipt of the referral at "
                        + state.received().firstReceivedAt());
        Conditions.refuseIf(
                at.isAfter(line.recordedAt()),
                "/occurredAt",
                "is after " + line.recordedAt() + ", when the line was recorded");
    }

    private List<TimelineEntry> with(EntryCorrected correction) {
        var longer = new ArrayList<>(timeline);
        longer.add(new TimelineEntry(
                timeline.getLast().seq() + 1,
                correction,
                entry.occurredAt(),
                entry.recordedAt(),
                entry.by(),
                entry.reason(),
                null,
                0,
                null));
        return longer;
    }

    /** What was odd before is not the fault of this correction. */
    private void nothingRestsOn(TimelineEntry line, List<TimelineEntry> corrected) {
        var before = broken(timeline);
        broken(corrected).entrySet().stream()
                .filter(each -> !before.containsKey(each.getKey()))
                .findFirst()
                .ifPresent(each -> {
                    throw refused(
                            ProblemKind.NOT_ALLOWED_NOW,
                            "/corrects",
                            "cannot be corrected like this: entry " + each.getKey() + " rests on it (" + each.getValue()
                                    + "). Correct that one first");
                });
    }

    /** Lines that could not have been entered after what came before them, and why. */
    private static Map<Long, String> broken(List<TimelineEntry> timeline) {
        var lines = Corrections.effective(timeline);
        var broken = new TreeMap<Long, String>();
        var told = CaseState.of(lines.subList(0, 1));
        for (var line : lines.subList(1, lines.size())) {
            if (line.event() instanceof CaseEvent event) {
                try {
                    openedBefore(told, event);
                    Precedence.allows(told, event);
                } catch (Refusal refusal) {
                    broken.put(line.seq(), refusal.getMessage());
                }
            }
            told = told.after(line.event());
        }
        return broken;
    }

    /** Whoever entered something had opened the case. */
    private static void openedBefore(CaseState told, CaseEvent event) {
        switch (event) {
            case CaseEvent.ActionRecorded _,
                    CaseEvent.CheckCompleted _,
                    CaseEvent.Decided _,
                    CaseEvent.HoldPlaced _,
                    InvestigationEvent _ ->
                new Conditions(told, event.entry())
                        .allowedIf(told.course().openedAt() != null, "was never opened before that");
            case CaseEvent _ -> {}
        }
    }

    private static Refusal refused(ProblemKind kind, String pointer, String detail) {
        return new Refusal(kind, "The line " + detail + ".", List.of(Refusal.Fault.at(pointer, detail)));
    }
}
