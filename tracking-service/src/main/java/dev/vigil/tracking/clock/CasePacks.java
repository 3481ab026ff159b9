package dev.vigil.tracking.clock;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Jurisdictions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which pack a case goes by. */
@ApplicationScoped
public class CasePacks {

    private final CaseEditions editions;
    private final Jurisdictions jurisdictions;

    CasePacks(CaseEditions editions, Jurisdictions jurisdictions) {
        this.editions = editions;
        this.jurisdictions = jurisdictions;
    }

    /** As it is in force, which the case follows with its next entry if it has not yet. */
    public JurisdictionPack of(ReferralId referral) {
        jurisdictions.refresh();
        var number = editions.of(List.of(referral.value())).get(referral.value());
        return jurisdictions.pack(jurisdictions.edition(number).pack().id());
    }
}
