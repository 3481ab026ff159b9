package dev.vigil.tracking.casefile;

import dev.vigil.contract.ActionKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

record EnterAction(
        @NotNull ActionKind action,
        Instant occurredAt,
        @Size(max = 2_000) String reason) implements Enter {}
