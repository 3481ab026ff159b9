package dev.vigil.triage.shadow;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.policy.Policy;
import java.time.Instant;
import java.util.UUID;

/** What the draft makes of the inputs of a real assessment. */
record Second(UUID assessment, ReferralId referral, Instant at, Band was, Band would) {

    static Second opinion(Policy draft, ReferralId referral, Assessment first) {
        return new Second(
                first.id(),
                referral,
                first.assessedAt(),
                first.advice().policyBand(),
                draft.band(first.known().replies(draft)));
    }

    boolean differs() {
        return was != would;
    }
}
