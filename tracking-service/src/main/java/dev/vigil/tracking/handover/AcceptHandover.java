package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.unit.Unit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * @param referrals which of them; null for all that wait
 * @param officer who answers for them from now on; null for whom they were meant for, if anyone
 */
record AcceptHandover(
        @Size(min = 1, max = RequestHandover.MOST) List<@NotNull ReferralId> referrals,
        @Pattern(regexp = Unit.CODE) String officer,
        Instant occurredAt,
        @Size(max = 2_000) String reason) {

    /** What an empty body means. */
    static final AcceptHandover ALL_NOW = new AcceptHandover(null, null, null, null);
}
