package dev.vigil.tracking.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param parent code of the unit that it is part of, or null
 * @param jurisdiction id of the pack whose limits hold for its cases, or null for that of its parent
 */
record PutUnit(
        @NotBlank @Size(max = 100) String name,
        @NotNull UnitKind kind,
        @Pattern(regexp = Unit.CODE) String parent,
        @Pattern(regexp = "[a-z][a-z-]{1,39}") String jurisdiction) {}
