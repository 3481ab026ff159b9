package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** What a clock says when a rung of its limit is passed. Once per rung, in order. */
public sealed interface ClockEvent extends VigilEvent {

    Rung rung();

    /** A share of the limit is used up. */
    record DueSoon(ReferralId referral, Rung rung) implements ClockEvent {}

    /** The limit, or a multiple of it, is used up. */
    record Breached(ReferralId referral, Rung rung) implements ClockEvent {}

    /**
     * @param clock id in the jurisdiction pack, for example {@code first-action}
     * @param subject what it runs for where a case may have several, for example the device {@code D1}; otherwise null
     * @param limit as the pack writes it, for example {@code 7d}
     * @param percent share of the limit that is used, 50 or 100 or 300
     * @param passedAt when it was used up
     * @param detectedAt when that was noticed
     * @param late whether it was noticed too late to count as on time, after an outage or because the limit itself moved
     * @param unit who answers for the case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rung(
            String clock,
            String subject,
            String limit,
            Instant startedAt,
            Instant dueAt,
            int percent,
            Instant passedAt,
            Instant detectedAt,
            boolean late,
            Band band,
            String unit) {}
}
