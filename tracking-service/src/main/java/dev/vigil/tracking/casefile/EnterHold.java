package dev.vigil.tracking.casefile;

import dev.vigil.contract.HoldKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What holds say of themselves. */
sealed interface EnterHold extends Enter {

    /**
     * @param owner who sees to it that the wait ends
     * @param reviewAt when somebody must ask whether it still has to wait
     */
    record PlaceHold(
            @NotNull HoldKind waitingFor,
            @NotBlank @Size(max = 100) String owner,
            @NotNull Instant reviewAt,
            Instant occurredAt,
            @Size(max = 2_000) String reason)
            implements EnterHold {}

    record ReviewHold(
            @NotNull Instant reviewAt,
            Instant occurredAt,
            @Size(max = 2_000) String reason) implements EnterHold {}
}
