package dev.vigil.intake.referral;

import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Outgoing;

/** A referral about to be stored: what is published about it, and what stays here. */
public record Submission(ReferralEvent.Received event, String narrative, Fingerprint fingerprint) {

    public ReferralId id() {
        return event.referral();
    }

    String senderReference() {
        return event.senderReference();
    }

    Outgoing outgoing() {
        return new Outgoing(Referral.FIRST_VERSION, event.receivedAt(), event);
    }
}
