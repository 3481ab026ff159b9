package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** @param referrals which of them; null for all that wait */
record AnswerHandover(
        @Size(min = 1, max = RequestHandover.MOST) List<@NotNull ReferralId> referrals,
        Instant occurredAt,
        @Size(max = 2_000) String reason) {

    /** What an empty body means. */
    static final AnswerHandover ALL_NOW = new AnswerHandover(null, null, null);
}
