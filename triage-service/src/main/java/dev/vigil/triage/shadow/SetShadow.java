package dev.vigil.triage.shadow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SetShadow(
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be the SHA-256 of a policy, in hex")
        @Schema(description = "SHA-256 of the policy to run beside the one in force.")
        String policy) {}
