package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.RiskKind;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.outcome.Outcomes;
import java.util.List;
import java.util.UUID;

/**
 * What must have come before an event: asked when it is entered, and again for every later one when a correction changes
 * what came before it.
 */
final class Precedence {

    private final CaseState before;
    private final Conditions conditions;

    private Precedence(CaseState before, CaseEvent event) {
        this.before = before;
        this.conditions = new Conditions(before, event.entry());
    }

    /** @throws Refusal if it cannot follow on how the case is */
    static <T extends CaseEvent> T allows(CaseState before, T event) {
        new Precedence(before, event).check(event);
        return event;
    }

    private void check(CaseEvent event) {
        switch (event) {
            case CaseEvent.Opened _ -> {
                conditions.notClosed();
                conditions.notYetOpened();
            }
            case CaseEvent.ActionRecorded act -> action(act);
            case CaseEvent.Decided made -> decision(made);
            case CaseEvent.ReferrerInformed _ -> {
                conditions.decided();
                conditions.notYetInformed();
                conditions.notBefore(before.course().decidedAt(), "the decision");
            }
            case CaseEvent.Closed _ -> closure();
            case CaseEvent.Reopened _ -> {
                conditions.closed();
                conditions.notBefore(before.course().closedAt(), "the closure");
            }
            case CaseEvent.HoldPlaced _ -> conditions.notClosed();
            case CaseEvent.HoldReviewed reviewed -> waits(reviewed.hold());
            case CaseEvent.HoldLifted lifted -> waits(lifted.hold());
            case InvestigationEvent step -> InvestigationPrecedence.check(before, conditions, step);
            case CaseEvent.CheckCompleted _,
                    CaseEvent.Assigned _,
                    CaseEvent.HandoverRequested _,
                    CaseEvent.HandoverAccepted _,
                    CaseEvent.HandoverRejected _,
                    CaseEvent.HandoverWithdrawn _,
                    CaseEvent.ManifestMismatched _,
                    CaseEvent.EntryCorrected _,
                    CaseEvent.Linked _,
                    CaseEvent.Unlinked _ -> {}
        }
    }

    private void action(CaseEvent.ActionRecorded act) {
        conditions.notClosed();
        if (Course.followsDisposal(act.action())) {
            conditions.allowedIf(
                    before.course().mustBeFollowed(), "has no out-of-court disposal that is being followed");
            conditions.notBefore(before.course().decidedAt(), "the decision");
        }
    }

    // A disposal without a court looks lenient exactly where nobody asked whether the subject abuses children in
    // person.
    private void decision(CaseEvent.Decided made) {
        conditions.notClosed();
        if (Outcomes.isOutOfCourt(made.outcome()) && !before.investigation().assessed(RiskKind.CONTACT)) {
            throw new Refusal(
                    ProblemKind.CONTACT_RISK_OUTSTANDING,
                    "Record the assessment of contact risk first (POST .../risk-assessments with the risk CONTACT): outcome "
                            + made.outcome() + " is an out-of-court disposal.",
                    List.of(Refusal.Fault.at("/outcome", "is allowed only after an assessment of contact risk")));
        }
    }

    private void closure() {
        conditions.notClosed();
        conditions.decidedToEnd();
        conditions.allowedIf(
                !before.course().mustBeFollowed(),
                "has an out-of-court disposal that is being followed: record the action disposal_complied or disposal_breached first");
        conditions.notBefore(before.course().decidedAt(), "the decision");
    }

    private void waits(UUID id) {
        var hold = before.holds()
                .find(id)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NOT_FOUND,
                        "The case has no hold " + id + ".",
                        List.of(Refusal.Fault.in("hold", "is not the id of a hold of this case"))));
        conditions.allowedIf(hold.waits(), "has lifted this hold before");
        conditions.notBefore(hold.placedAt(), "the placing of the hold");
    }
}
