package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.unit.Unit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Asks a unit to take cases over; until it accepts, they are the sender's. Either the cases are named, or all open cases
 * of an officer or of the unit move by one decision.
 *
 * @param toOfficer officer of the receiving unit for whom they are meant, or null if the unit decides
 * @param referrals the cases; null with {@code ofOfficer} or {@code ofUnit}
 * @param ofOfficer whose open cases all move, because he or she is restricted or leaves; or null
 * @param ofUnit whose open cases all move, because the unit is reorganised; or null
 * @param decision name of the decision by which all of them move
 * @param manifest needed with {@code referrals}
 */
record RequestHandover(
        @NotNull @Pattern(regexp = Unit.CODE) String to,
        @Pattern(regexp = Unit.CODE) String toOfficer,
        @Size(min = 1, max = MOST) List<@NotNull ReferralId> referrals,
        @Pattern(regexp = Unit.CODE) String ofOfficer,
        @Pattern(regexp = Unit.CODE) String ofUnit,
        @Size(min = 1, max = 200) String decision,
        @Valid Manifest manifest,
        Instant occurredAt,
        @Size(max = 2_000) String reason) {

    /** Cases in one hand-over. A decision about more takes several, each answered for by itself. */
    static final int MOST = 2_500;

    /** What the sender believes to have sent. */
    record Manifest(@NotNull Integer count) {}

    boolean movesAll() {
        return ofOfficer != null || ofUnit != null;
    }
}
