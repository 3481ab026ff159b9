package dev.vigil.tracking.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param parent code of the unit that it is part of, or null */
record PutUnit(
        @NotBlank @Size(max = 100) String name,
        @NotNull UnitKind kind,
        @Pattern(regexp = Unit.CODE) String parent) {}
