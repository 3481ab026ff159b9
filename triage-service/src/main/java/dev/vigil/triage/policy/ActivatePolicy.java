package dev.vigil.triage.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why it is put in force; kept with the name of whoever did */
record ActivatePolicy(@NotBlank @Size(max = 2_000) String reason) {}
