package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;

/** What may be entered about waiting for somebody else now. */
record HoldProcedure(CaseState state, Entry entry, Conditions conditions) {

    CaseEvent decide(Order.OfHold order) {
        conditions.actorOwnsIt();
        return Precedence.allows(state, event(order));
    }

    private CaseEvent event(Order.OfHold order) {
        return switch (order) {
            case Order.PlaceHold hold -> placed(hold);
            case Order.ReviewHold review -> {
                conditions.inTheFuture(review.reviewAt(), "/reviewAt");
                yield new CaseEvent.HoldReviewed(state.id(), entry, review.hold(), review.reviewAt());
            }
            case Order.LiftHold lifting -> new CaseEvent.HoldLifted(state.id(), entry, lifting.hold());
        };
    }

    private CaseEvent placed(Order.PlaceHold hold) {
        conditions.reasonGiven();
        conditions.inTheFuture(hold.reviewAt(), "/reviewAt");
        return new CaseEvent.HoldPlaced(
                state.id(), entry, hold.hold(), hold.waitingFor(), hold.owner(), hold.reviewAt());
    }
}
