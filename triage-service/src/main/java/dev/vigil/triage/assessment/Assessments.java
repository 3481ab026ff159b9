package dev.vigil.triage.assessment;

import dev.vigil.contract.ReferralId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    public List<Assessment> newestFirst(ReferralId referral) {
        return list("referral = ?1 order by version desc", referral.value());
    }

    public Assessment latest(ReferralId referral) {
        return find("referral = ?1 order by version desc", referral.value()).firstResult();
    }
}
