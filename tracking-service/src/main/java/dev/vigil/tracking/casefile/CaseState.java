package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.timeline.Corrections;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.util.List;

/** A case as its timeline tells it: a pure fold, so that it can be made again from the record at any time. */
public record CaseState(ReferralEvent.Received received, Custody custody, Facts facts, Grading grading, Course course) {

    /** @param unit who holds it: the unit it was sent to, if that is known */
    public static CaseState begin(ReferralEvent.Received received, String unit) {
        return new CaseState(
                received,
                Custody.begin(received, unit),
                Facts.NONE.learning(received.facts()),
                Grading.NONE,
                Course.BEGINS);
    }

    /** @param timeline whole, or without the clocks' entries, which change nothing here; its corrections are heeded */
    public static CaseState of(List<TimelineEntry> timeline) {
        var told = Corrections.effective(timeline);
        var first = told.getFirst();
        var state = begin((ReferralEvent.Received) first.event(), first.actor().unit());
        for (var entry : told.subList(1, told.size())) {
            state = state.after(entry.event());
        }
        return state;
    }

    public ReferralId id() {
        return received.referral();
    }

    public CaseState after(VigilEvent event) {
        return switch (event) {
            case ReferralEvent.Received _, ClockEvent.DueSoon _, ClockEvent.Breached _ -> this;
            case ReferralEvent.Supplemented supplement -> with(facts.learning(supplement.facts()));
            case TriageEvent.Assessed assessed -> with(grading.after(assessed));
            case TriageEvent.Overridden set -> with(grading.after(set));
            case TriageEvent.ToolRecorded _ -> this;
            case CaseEvent.Opened opened -> with(course.opened(opened.entry().occurredAt()));
            case CaseEvent.CheckCompleted check -> with(facts.learning(check.facts()));
            case CaseEvent.HandoverRequested request -> with(custody.requested(request));
            case CaseEvent.HandoverAccepted acceptance -> with(custody.accepted(acceptance));
            case CaseEvent.HandoverRejected _ -> with(custody.staying());
            case CaseEvent.HandoverWithdrawn _ -> with(custody.staying());
            case CaseEvent.Assigned assigned -> with(custody.assigned(assigned));
            case CaseEvent.ManifestMismatched _,
                    CaseEvent.HoldPlaced _,
                    CaseEvent.HoldReviewed _,
                    CaseEvent.HoldLifted _,
                    CaseEvent.EntryCorrected _,
                    CaseEvent.Linked _,
                    CaseEvent.Unlinked _,
                    InvestigationEvent _ -> this;
            case CaseEvent.ActionRecorded act -> act.action().protects() ? with(course.acted(act)) : this;
            case CaseEvent.Decided made ->
                with(course.decided(made.outcome(), made.entry().occurredAt()));
            case CaseEvent.ReferrerInformed informed ->
                with(course.informed(informed.entry().occurredAt()));
            case CaseEvent.Closed closed -> with(course.closed(closed.entry().occurredAt()));
            case CaseEvent.Reopened _ -> with(course.reopened());
        };
    }

    private CaseState with(Custody changed) {
        return new CaseState(received, changed, facts, grading, course);
    }

    private CaseState with(Facts changed) {
        return new CaseState(received, custody, changed, grading, course);
    }

    private CaseState with(Grading changed) {
        return new CaseState(received, custody, facts, changed, course);
    }

    private CaseState with(Course changed) {
        return new CaseState(received, custody, facts, grading, changed);
    }
}
