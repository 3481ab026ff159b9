package dev.vigil.tracking.alert;

import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param kind BREACH or MANIFEST_MISMATCH
 * @param unit who is to act
 * @param level percent of the limit that is used, for a breach; number of missing cases, for a mismatch
 * @param count cases it is about; {@code referrals} names the first of them
 * @param acknowledgedBy null while it is open
 */
record AlertView(
        UUID id,
        String kind,
        String title,
        String unit,
        Instant raisedAt,
        int level,
        int count,
        List<Named> referrals,
        String acknowledgedBy,
        Instant acknowledgedAt) {

    record Named(ReferralId id, String reference, String senderReference) {}
}
