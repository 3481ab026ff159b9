package dev.vigil.intake.feedback;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.InvestigationEvent;
import java.time.Instant;

/**
 * How far the police have come with a referral: what the events of its case add up to.
 *
 * @param holder code of the unit that answers for it
 */
record Progress(Instant openedAt, Instant actedOnAt, Instant decidedAt, Instant closedAt, String holder) {

    static Progress receivedBy(String unit) {
        return new Progress(null, null, null, null, unit);
    }

    Progress after(CaseEvent event) {
        var at = event.entry().occurredAt();
        return switch (event) {
            case CaseEvent.Opened _ -> opened(at);
            case CaseEvent.ActionRecorded act -> act.action().protects() ? actedOn(at) : this;
            case CaseEvent.Decided _ -> decided(at);
            case CaseEvent.Closed _ -> closed(at);
            case CaseEvent.Reopened _ -> new Progress(openedAt, actedOnAt, null, null, holder);
            case CaseEvent.HandoverAccepted accepted -> heldBy(accepted.by());
            case CaseEvent.HandoverRequested requested -> heldBy(requested.from());
            // What the police do with it among themselves is not for the sender.
            case CaseEvent.CheckCompleted _,
                    CaseEvent.Assigned _,
                    CaseEvent.HandoverWithdrawn _,
                    CaseEvent.HoldPlaced _,
                    CaseEvent.HoldReviewed _,
                    CaseEvent.HoldLifted _,
                    CaseEvent.EntryCorrected _,
                    CaseEvent.Linked _,
                    CaseEvent.Unlinked _,
                    InvestigationEvent _,
                    CaseEvent.HandoverRejected _,
                    CaseEvent.ManifestMismatched _,
                    CaseEvent.ReferrerInformed _ -> this;
        };
    }

    State state() {
        if (closedAt != null) {
            return State.CLOSED;
        }
        if (decidedAt != null) {
            return State.DECIDED;
        }
        if (actedOnAt != null) {
            return State.ACTED_ON;
        }
        return openedAt == null ? State.RECEIVED : State.OPENED;
    }

    /** What a sender sees of it. */
    enum State {
        RECEIVED,
        OPENED,
        ACTED_ON,
        DECIDED,
        CLOSED
    }

    private Progress opened(Instant at) {
        return new Progress(earlier(openedAt, at), actedOnAt, decidedAt, closedAt, holder);
    }

    private Progress actedOn(Instant at) {
        return new Progress(openedAt, earlier(actedOnAt, at), decidedAt, closedAt, holder);
    }

    private Progress decided(Instant at) {
        return new Progress(openedAt, actedOnAt, at, closedAt, holder);
    }

    private Progress closed(Instant at) {
        return new Progress(openedAt, actedOnAt, decidedAt, at, holder);
    }

    private Progress heldBy(String unit) {
        return new Progress(openedAt, actedOnAt, decidedAt, closedAt, unit);
    }

    // A back-dated action may tell of an earlier one than we knew.
    private static Instant earlier(Instant known, Instant at) {
        return known == null || at.isBefore(known) ? at : known;
    }
}
