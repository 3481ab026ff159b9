package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;

/** How a case passes from one who answers for it to the next: nobody is relieved before somebody else has taken over. */
record CustodyProcedure(CaseState state, Entry entry, Conditions conditions) {

    CaseEvent decide(Order.OfCustody order) {
        return switch (order) {
            case Order.Assign assignment -> assign(assignment);
            case Order.RequestHandover request -> request(request);
            case Order.AcceptHandover acceptance -> accept(acceptance);
            case Order.RejectHandover rejection -> reject(rejection);
            case Order.WithdrawHandover withdrawal -> withdraw(withdrawal);
        };
    }

    private CaseEvent assign(Order.Assign assignment) {
        conditions.actorOwnsIt();
        conditions.notClosed();
        conditions.toAnotherOfficer(assignment.officer());
        notBeforeItsOwnerHadIt();
        return new CaseEvent.Assigned(state.id(), entry, owner().unit(), assignment.officer());
    }

    private CaseEvent request(Order.RequestHandover request) {
        conditions.actorOwnsIt();
        conditions.notClosed();
        conditions.noHandoverWaits();
        conditions.toAnotherHolder(request.to(), request.toOfficer());
        notBeforeItsOwnerHadIt();
        return new CaseEvent.HandoverRequested(
                state.id(), entry, request.handover(), owner().unit(), request.to(), request.toOfficer());
    }

    private CaseEvent accept(Order.AcceptHandover acceptance) {
        var pending = conditions.waitsForActor(acceptance.handover());
        notBeforeItsOwnerHadIt();
        return new CaseEvent.HandoverAccepted(
                state.id(),
                entry,
                pending.handover(),
                pending.from(),
                pending.to(),
                acceptance.byKind(),
                acceptance.officer() == null ? pending.toOfficer() : acceptance.officer());
    }

    private CaseEvent reject(Order.RejectHandover rejection) {
        var pending = conditions.waitsForActor(rejection.handover());
        conditions.reasonGiven();
        return new CaseEvent.HandoverRejected(state.id(), entry, pending.handover(), pending.from(), pending.to());
    }

    private CaseEvent withdraw(Order.WithdrawHandover withdrawal) {
        conditions.actorOwnsIt();
        var pending = conditions.waits(withdrawal.handover());
        conditions.reasonGiven();
        return new CaseEvent.HandoverWithdrawn(state.id(), entry, pending.handover(), pending.from(), pending.to());
    }

    private void notBeforeItsOwnerHadIt() {
        conditions.notBefore(owner().since(), "the time since which its owner has the case");
    }

    private Holding owner() {
        return state.custody().owner();
    }
}
