package dev.vigil.tracking.hold;

import dev.vigil.contract.HoldKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A case waits for somebody else. No clock stops for it.
 *
 * @param owner who sees to it that the wait ends
 * @param reviewAt when somebody must ask whether it still has to wait
 * @param liftedAt null while it waits
 */
public record Hold(
        UUID id,
        HoldKind waitingFor,
        String owner,
        String reason,
        Instant placedAt,
        Instant reviewAt,
        Instant liftedAt) {

    Hold reviewed(Instant next) {
        return new Hold(id, waitingFor, owner, reason, placedAt, next, liftedAt);
    }

    Hold lifted(Instant at) {
        return new Hold(id, waitingFor, owner, reason, placedAt, reviewAt, at);
    }

    public boolean waits() {
        return liftedAt == null;
    }
}
