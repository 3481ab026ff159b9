package dev.vigil.tracking.casefile;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * @param corrects {@code seq} of the line that is wrong
 * @param occurredAt when it truly was; null if it never was
 */
record EnterCorrection(
        @NotNull @Min(1) Integer corrects,
        Instant occurredAt,
        @Size(max = 2_000) String reason) {}
