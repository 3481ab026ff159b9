package dev.vigil.triage.shadow;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param was band that the policy in force gave by itself */
@Schema(name = "ShadowDifference")
record Difference(
        @Schema(description = "Counts upwards; send the last as `before` for the next page.")
        long seq,

        UUID assessment,
        ReferralId referral,
        Instant assessedAt,

        @Schema(description = "What the policy in force said by itself.")
        Band was,

        Band would) {

    @Schema(name = "ShadowDifferencePage")
    record Page(
            List<Difference> differences,

            @Schema(description = "Send it as `before` for the next page; absent on the last.")
            Long next) {}
}
