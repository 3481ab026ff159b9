package dev.vigil.tracking.casefile;

import dev.vigil.contract.Answer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param source the check itself, if left out
 * @param how how a no was checked, for example the register that was searched; the kind of check, if left out
 */
record FoundFact(
        @NotBlank @Size(max = 100) String question,
        @NotNull Answer answer,
        @Size(max = 100) String value,
        @Size(max = 100) String source,
        @Size(min = 1, max = 200) String how) {}
