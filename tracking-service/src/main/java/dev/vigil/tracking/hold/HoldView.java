package dev.vigil.tracking.hold;

import dev.vigil.contract.HoldKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A hold as it is shown.
 *
 * @param pastReview still waiting, though somebody should have asked whether it has to
 */
public record HoldView(
        UUID id,
        HoldKind waitingFor,
        String owner,
        String reason,
        Instant placedAt,
        Instant reviewAt,
        Instant liftedAt,
        boolean pastReview) {

    public static HoldView of(Hold hold, Instant now) {
        return new HoldView(
                hold.id(),
                hold.waitingFor(),
                hold.owner(),
                hold.reason(),
                hold.placedAt(),
                hold.reviewAt(),
                hold.liftedAt(),
                hold.waits() && !hold.reviewAt().isAfter(now));
    }
}
