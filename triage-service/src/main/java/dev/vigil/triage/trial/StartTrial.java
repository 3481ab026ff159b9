package dev.vigil.triage.trial;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record StartTrial(
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be the SHA-256 of a policy, in hex")
        @Schema(description = "SHA-256 of the policy to try, as POST /v1/policies gave it.")
        String policy,

        @Schema(description = "Only referrals that were first received at this instant or later.")
        Instant receivedFrom,

        @Schema(description = "Only referrals that were first received at this instant or earlier.")
        Instant receivedTo,

        @Schema(
                description =
                        "What to go by: what was known when each was first assessed (the default), or all that is known now.")
        Basis asKnownAt) {

    @Schema(name = "TrialBasis")
    enum Basis {
        FIRST_ASSESSMENT,
        NOW
    }

    Basis basis() {
        return asKnownAt == null ? Basis.FIRST_ASSESSMENT : asKnownAt;
    }
}
