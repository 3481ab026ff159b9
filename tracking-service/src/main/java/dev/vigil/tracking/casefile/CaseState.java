package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.hold.Holds;
import dev.vigil.tracking.investigation.Investigation;
import dev.vigil.tracking.link.Links;
import dev.vigil.tracking.timeline.Corrections;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.util.List;
import java.util.stream.Stream;

/** A case as its timeline tells it: a pure fold, so that it can be made again from the record at any time. */
public record CaseState(
        ReferralEvent.Received received,
        Custody custody,
        Facts facts,
        Grading grading,
        Course course,
        Investigation investigation,
        Holds holds,
        Links links) {

    /** @param unit who holds it: the unit it was sent to, if that is known */
    public static CaseState begin(ReferralEvent.Received received, String unit) {
        return new CaseState(
                received,
                Custody.begin(received, unit),
                Facts.NONE.learning(received.facts()),
                Grading.NONE,
                Course.BEGINS,
                Investigation.begin(Stream.of()),
                Holds.NONE,
                Links.NONE);
    }

    /** @param timeline whole, or without the clocks' entries, which change nothing here; its corrections are heeded */
    public static CaseState of(List<TimelineEntry> timeline) {
        var told = Corrections.effective(timeline);
        var first = told.getFirst();
        var state = begin((ReferralEvent.Received) first.event(), first.actor().unit())
                .with(Investigation.begin(timeline.stream().map(TimelineEntry::event)));
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
            case CaseEvent.ManifestMismatched _, CaseEvent.EntryCorrected _ -> this;
            case CaseEvent.HoldPlaced placed -> with(holds.after(placed));
            case CaseEvent.HoldReviewed reviewed -> with(holds.after(reviewed));
            case CaseEvent.HoldLifted lifted -> with(holds.after(lifted));
            case CaseEvent.Linked linked -> with(links.after(linked));
            case CaseEvent.Unlinked unlinked -> with(links.after(unlinked));
            case InvestigationEvent step -> with(investigation.after(step));
            case CaseEvent.ActionRecorded act -> with(course.acted(act)).with(investigation.after(act));
            case CaseEvent.Decided made -> with(course.decided(made));
            case CaseEvent.ReferrerInformed informed ->
                with(course.informed(informed.entry().occurredAt()));
            case CaseEvent.Closed closed -> with(course.closed(closed.entry().occurredAt()));
            case CaseEvent.Reopened _ -> with(course.reopened());
        };
    }

    private CaseState with(Custody changed) {
        return new CaseState(received, changed, facts, grading, course, investigation, holds, links);
    }

    private CaseState with(Facts changed) {
        return new CaseState(received, custody, changed, grading, course, investigation, holds, links);
    }

    private CaseState with(Grading changed) {
        return new CaseState(received, custody, facts, changed, course, investigation, holds, links);
    }

    private CaseState with(Course changed) {
        return new CaseState(received, custody, facts, grading, changed, investigation, holds, links);
    }

    private CaseState with(Investigation changed) {
        return new CaseState(received, custody, facts, grading, course, changed, holds, links);
    }

    private CaseState with(Holds changed) {
        return new CaseState(received, custody, facts, grading, course, investigation, changed, links);
    }

    private CaseState with(Links changed) {
        return new CaseState(received, custody, facts, grading, course, investigation, holds, changed);
    }
}
