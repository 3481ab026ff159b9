package dev.vigil.intake.referral;

import dev.vigil.contract.ReferralId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an agency's idempotency key stands for: a referral, or one supplement of it. */
@Entity
@Table(name = "idempotency_key")
class KeyedRequest {

    @Embeddable
    record Key(String agency, String key) {}

    @EmbeddedId
    private Key key;

    private String fingerprint;
    private UUID referral;
    private int version;

    protected KeyedRequest() {}

    boolean says(Fingerprint other) {
        return fingerprint.equals(other.hex());
    }

    ReferralId referral() {
        return new ReferralId(referral);
    }

    int version() {
        return version;
    }

    /** It turned out that the referral was there already. */
    void standsFor(ReferralId known) {
        referral = known.value();
    }
}
