package dev.vigil.intake.feedback;

import dev.vigil.contract.ReferralId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far a referral has come, as it is kept. There from the first event of its case on. */
@Entity
@Table(name = "referral_status")
class ReferralStatus {

    @Id
    private UUID referral;

    private Instant openedAt;
    private Instant actedOnAt;
    private Instant decidedAt;
    private Instant closedAt;
    private String holder;

    protected ReferralStatus() {}

    ReferralStatus(ReferralId referral) {
        this.referral = referral.value();
    }

    Progress progress() {
        return new Progress(openedAt, actedOnAt, decidedAt, closedAt, holder);
    }

    void isNow(Progress progress) {
        openedAt = progress.openedAt();
        actedOnAt = progress.actedOnAt();
        decidedAt = progress.decidedAt();
        closedAt = progress.closedAt();
        holder = progress.holder();
    }
}
