package dev.vigil.delivery;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import java.time.Instant;
import java.util.List;

/** Events about nobody. */
final class Samples {

    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private Samples() {}

    static ReferralEvent.Received received(ReferralId referral) {
        return new ReferralEvent.Received(
                referral,
                "V-0001",
                "eastshire",
                SourceKind.SCHOOL,
                "Test Alder 1",
                ReferralType.CHILD_WELFARE_CONCERN,
                NINE,
                NINE,
                NINE,
                "FORCE-A",
                null,
                null,
                List.of());
    }

    static ReferralEvent.Supplemented supplemented(ReferralId referral) {
        var fact = new Fact("namedChild", Answer.UNKNOWN, null, "agency:eastshire");
        return new ReferralEvent.Supplemented(referral, "eastshire", NINE, List.of(fact));
    }

    /** Version 1 tells that it was received, the others add to it. */
    static Outgoing version(ReferralId referral, long version) {
        return new Outgoing(version, NINE, version == 1 ? received(referral) : supplemented(referral));
    }
}
