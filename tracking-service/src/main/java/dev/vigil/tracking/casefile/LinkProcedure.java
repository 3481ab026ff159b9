package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;

/**
 * Whether two referrals may be said to be about the same matter, or no longer. Also of closed cases: that a person comes
 * up a second time is most telling where the first case was closed.
 */
record LinkProcedure(CaseState state, Entry entry, Conditions conditions) {

    CaseEvent decide(Order.OfLink order) {
        return switch (order) {
            case Order.Link link -> {
                conditions.actorOwnsIt();
                yield linked(link.other(), link.grounds());
            }
            case Order.Unlink link -> {
                conditions.actorOwnsIt();
                conditions.reasonGiven();
                yield unlinked(link.other());
            }
            case Order.LinkBack link -> linked(link.other(), link.grounds());
            case Order.UnlinkBack link -> unlinked(link.other());
        };
    }

    private CaseEvent linked(ReferralId other, String grounds) {
        Conditions.refuseIf(other.equals(state.id()), "/other", "is this case itself");
        conditions.allowedIf(!state.links().has(other), "is linked to that referral already");
        return new CaseEvent.Linked(state.id(), entry, other, grounds);
    }

    private CaseEvent unlinked(ReferralId other) {
        conditions.allowedIf(state.links().has(other), "is not linked to that referral");
        return new CaseEvent.Unlinked(state.id(), entry, other);
    }
}
