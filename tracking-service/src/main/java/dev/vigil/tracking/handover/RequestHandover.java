package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.unit.Unit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** Asks a unit to take these cases over; until it accepts, they are the sender's. */
record RequestHandover(
        @NotNull @Pattern(regexp = Unit.CODE) String to,
        @NotEmpty @Size(max = 2_500) List<@NotNull ReferralId> referrals,
        @NotNull @Valid Manifest manifest,
        Instant occurredAt,
        @Size(max = 2_000) String reason) {

    /** What the sender believes to have sent. */
    record Manifest(@NotNull Integer count) {}
}
