package dev.vigil.triage.quality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to draw from, and how many. */
record DrawSample(
        @NotNull SampleOf of,

        @Schema(description = "Start of the period, inclusive.") @NotNull
        Instant from,

        @Schema(description = "End of the period, exclusive; not in the future.") @NotNull
        Instant to,

        @NotNull @Min(1) @Max(1_000) Integer size,

        @Schema(description = "Seed of the draw; made up and stored if it is left out.")
        Long seed) {}
