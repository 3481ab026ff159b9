package dev.vigil.intake.referral;

import dev.vigil.contract.ReferralId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** What a sender added later, as it is kept; its facts lie with the others under its version. */
@Entity
class Supplement {

    @Embeddable
    record Key(UUID referral, int version) {}

    @EmbeddedId
    private Key key;

    private Instant receivedAt;
    private String narrative;

    protected Supplement() {}

    Supplement(ReferralId referral, int version, Instant receivedAt, String narrative) {
        this.key = new Key(referral.value(), version);
        this.receivedAt = receivedAt;
        this.narrative = narrative;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
