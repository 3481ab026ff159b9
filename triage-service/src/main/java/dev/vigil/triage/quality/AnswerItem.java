package dev.vigil.triage.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer thinks of a band. */
record AnswerItem(
        @Schema(description = "Whether the reviewer would have come to the same band.") @NotNull
        Boolean agree,

        @NotBlank @Size(max = 2_000) String reason) {}
