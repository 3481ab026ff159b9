package dev.vigil.tracking.casefile;

import dev.vigil.tracking.unit.Unit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** @param officer code of an available officer of the unit that answers for the case */
record AssignCase(
        @NotNull @Pattern(regexp = Unit.CODE) String officer,
        Instant occurredAt,
        @Size(max = 2_000) String reason) {}
