package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.UUID;

/**
 * One case that still waits.
 *
 * @param days whole days by the wall clock in the zone of the jurisdiction
 * @param band null before triage has answered
 * @param unit who answers for it
 */
public record Waiting(
        UUID referral, String reference, String senderReference, Instant startedAt, int days, Band band, String unit) {}
