package dev.vigil.tracking.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * @param other id or reference of the other case
 * @param grounds why both are about the same matter; no names
 */
record LinkCases(
        @NotBlank @Size(max = 100) String other,
        @NotBlank @Size(max = 500) String grounds,
        Instant occurredAt,
        @Size(max = 2_000) String reason)
        implements Enter {}
