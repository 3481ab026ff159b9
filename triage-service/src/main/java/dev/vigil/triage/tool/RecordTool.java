package dev.vigil.triage.tool;

import dev.vigil.contract.Band;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tool outside Vigil said about a referral. */
record RecordTool(
        @NotBlank @Size(max = 100) String name,

        @NotBlank @Size(max = 40) String version,

        @Schema(description = "As the tool words it.") @NotBlank @Size(max = 200)
        String result,

        @Schema(description = "The band of ours that the result stands for.") @NotNull
        Band band,

        @Schema(description = "The person who filled the tool in.") @NotBlank @Size(max = 100)
        String assessor,

        @NotNull Instant assessedAt,

        @Schema(description = "Share of the tool's questions that were answered, in percent.")
        @NotNull
        @Min(0)
        @Max(100)
        Integer completeness) {}
