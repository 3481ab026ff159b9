package dev.vigil.tracking.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** @param senderReferences the receiver's own list of what it got */
record ReconcileHandover(
        @NotNull @Size(max = 2_500) List<@NotNull @Size(max = 100) String> senderReferences,
        Instant occurredAt,
        @Size(max = 2_000) String reason) {}
