package dev.vigil.triage.override;

import dev.vigil.contract.Band;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person sets the band of a referral. */
record OverrideBand(
        @NotNull Band band,

        @NotBlank @Size(max = 2_000) String reason,

        @Schema(description = "The second person whom lowering from HIGH or above needs; not the one who acts.")
        @Size(min = 1, max = 100)
        String seconder,

        @Schema(
                description =
                        "Id of the assessment that the person looked at. Given, the band is set only if that is still the latest.")
        UUID basedOn) {}
