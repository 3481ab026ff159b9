package dev.vigil.intake.feedback;

import dev.vigil.contract.CaseEvent;
import dev.vigil.intake.referral.Referral;
import dev.vigil.intake.referral.Referrals;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How far referrals have come. */
@ApplicationScoped
class Statuses implements PanacheRepositoryBase<ReferralStatus, UUID> {

    private final Referrals referrals;

    Statuses(Referrals referrals) {
        this.referrals = referrals;
    }

    /** @throws IllegalStateException if we never sent that referral on; the event is then put into quarantine */
    void note(CaseEvent event) {
        var id = event.referral().value();
        var referral = referrals
                .findByIdOptional(id)
                .orElseThrow(() -> new IllegalStateException("a case about a referral that is not ours: " + id));
        var status = findByIdOptional(id).orElseGet(() -> new ReferralStatus(event.referral()));
        status.isNow(progress(referral).after(event));
        persist(status);
    }

    Progress progress(Referral referral) {
        return findByIdOptional(referral.id().value())
                .map(ReferralStatus::progress)
                .orElseGet(() -> Progress.receivedBy(referral.receivingUnit()));
    }
}
