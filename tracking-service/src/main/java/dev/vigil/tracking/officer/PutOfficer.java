package dev.vigil.tracking.officer;

import dev.vigil.tracking.unit.Unit;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param mail where alerts are sent, or null */
record PutOfficer(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = Unit.CODE) String unit,
        @NotNull Role role,
        @NotNull Boolean available,
        @Email @Size(max = 254) String mail) {

    Officer officer(String code) {
        return new Officer(code, name.strip(), unit, role, available, mail);
    }
}
