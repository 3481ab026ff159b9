package dev.vigil.tracking.casefile;

import dev.vigil.contract.Entry;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.outcome.Outcomes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What must hold for an entry to be made; each refuses with what to change. */
record Conditions(CaseState state, Entry entry) {

    void timeIsSensible() {
        refuseIf(entry.occurredAt().isAfter(entry.recordedAt()), "/occurredAt", "is in the future");
        notBefore(state.received().firstReceivedAt(), "the first receipt of the referral");
    }

    void notBefore(Instant earliest, String what) {
        refuseIf(entry.occurredAt().isBefore(earliest), "/occurredAt", "is before " + what + " at " + earliest);
    }

    void actorOwnsIt() {
        var owner = state.custody().owner().unit();
        refuseOtherThan(owner, owner + " answers for case " + reference());
    }

    private void refuseOtherThan(String unit, String because) {
        if (!entry.by().unit().equals(unit)) {
            throw new Refusal(
                    ProblemKind.NOT_THE_OWNER,
                    because + ", not " + entry.by().unit() + ".",
                    List.of(Refusal.Fault.in("Vigil-Unit", "must be " + unit)));
        }
    }

    void notClosed() {
        allowedIf(state.course().closedAt() == null, "is closed; reopen it first");
    }

    void closed() {
        allowedIf(state.course().closedAt() != null, "is not closed");
    }

    void notYetOpened() {
        allowedIf(state.course().openedAt() == null, "was opened before");
    }

    void decided() {
        allowedIf(state.course().outcome() != null, "has no decision yet");
    }

    void decidedToEnd() {
        decided();
        allowedIf(
                !Outcomes.keepsOpen(state.course().outcome()),
                "was only put off by the decision " + state.course().outcome() + ", which keeps it open");
    }

    void notYetInformed() {
        allowedIf(state.course().informedAt() == null, "has a referrer who was told before");
    }

    void noHandoverWaits() {
        allowedIf(state.custody().pending() == null, "waits for the answer to a hand-over");
    }

    void toAnotherOfficer(String officer) {
        refuseIf(
                officer.equals(state.custody().owner().officer()),
                "/officer",
                "is the officer who has the case already");
    }

    /** Within its own unit a case can only be meant for somebody else. */
    void toAnotherHolder(String to, String toOfficer) {
        var owner = state.custody().owner();
        var stays = to.equals(owner.unit());
        refuseIf(stays && toOfficer == null, "/to", "is the unit that has the case already");
        refuseIf(stays && toOfficer.equals(owner.officer()), "/toOfficer", "is the officer who has the case already");
    }

    Custody.Pending waitsForActor(UUID handover) {
        var pending = waits(handover);
        refuseOtherThan(pending.to(), "The hand-over is addressed to " + pending.to());
        return pending;
    }

    Custody.Pending waits(UUID handover) {
        var pending = state.custody().pending();
        allowedIf(
                pending != null && pending.handover().equals(handover),
                "does not wait for the answer to this hand-over");
        notBefore(pending.requestedAt(), "the request of the hand-over");
        return pending;
    }

    void reasonGiven() {
        if (!hasReason()) {
            throw new Refusal(
                    ProblemKind.MISSING_FIELD,
                    "A reason is needed for this.",
                    List.of(Refusal.Fault.at("/reason", "must not be empty")));
        }
    }

    void outcomeExists(String code) {
        refuseIf(!Outcomes.isCode(code), "/outcome", "is no outcome: 1 to 22, or a code of the intake closures");
    }

    /** To put a case off is to promise to come back to it; any other decision ends the waiting. */
    void reviewFits(String outcome, Instant reviewAt) {
        var putsOff = Outcomes.keepsOpen(outcome);
        if (putsOff) {
            reasonGiven();
            required(reviewAt, "/reviewAt", "must say when the case is looked at again");
            inTheFuture(reviewAt, "/reviewAt");
        }
        refuseIf(!putsOff && reviewAt != null, "/reviewAt", "is only for a decision that puts the case off");
    }

    void inTheFuture(Instant at, String pointer) {
        refuseIf(!at.isAfter(entry.recordedAt()), pointer, "is not in the future");
    }

    static void required(Object value, String pointer, String detail) {
        if (value == null) {
            throw new Refusal(
                    ProblemKind.MISSING_FIELD,
                    "The field " + pointer.substring(1) + " is needed for this.",
                    List.of(Refusal.Fault.at(pointer, detail)));
        }
    }

    // "Not asked" counts like "unknown": silence about access to children must never let a case go by itself.
    void accessIsKnownOrAnsweredFor(String supervisor) {
        if (state.facts().accessUnknown() && (supervisor == null || !hasReason())) {
            throw new Refusal(
                    ProblemKind.ACCESS_CHECK_OUTSTANDING,
                    "Complete the check of access to children, or name the supervisor who answers for deciding without it, and the reason.",
                    List.of(
                            Refusal.Fault.at("/supervisor", "is needed while access to children is unknown"),
                            Refusal.Fault.at("/reason", "is needed while access to children is unknown")));
        }
    }

    void communicatedAfterDecision(Instant communicatedAt) {
        refuseIf(communicatedAt.isBefore(entry.occurredAt()), "/communicatedAt", "is before the decision");
        refuseIf(communicatedAt.isAfter(entry.recordedAt()), "/communicatedAt", "is in the future");
    }

    private boolean hasReason() {
        return entry.reason() != null && !entry.reason().isBlank();
    }

    void allowedIf(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refusal(ProblemKind.NOT_ALLOWED_NOW, "Case " + reference() + " " + otherwise + ".");
        }
    }

    static void refuseIf(boolean wrong, String pointer, String detail) {
        if (wrong) {
            throw new Refusal(
                    ProblemKind.INVALID_FIELD,
                    "The field " + pointer.substring(1) + " " + detail + ".",
                    List.of(Refusal.Fault.at(pointer, detail)));
        }
    }

    private String reference() {
        return state.received().reference();
    }
}
