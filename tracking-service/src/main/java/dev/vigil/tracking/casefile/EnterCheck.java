package dev.vigil.tracking.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * @param check kind of check, as the question sheet names it
 * @param facts what it found; may be empty
 */
record EnterCheck(
        @NotBlank @Size(max = 100) String check,
        @NotNull @Size(max = 100) List<@NotNull @Valid FoundFact> facts,
        Instant occurredAt,
        @Size(max = 2_000) String reason)
        implements Enter {}
