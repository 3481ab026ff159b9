package dev.vigil.tracking.jurisdiction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param file the pack as YAML */
record PutInForce(@NotBlank @Size(max = 200_000) String file) {}
