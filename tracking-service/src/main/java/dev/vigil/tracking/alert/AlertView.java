package dev.vigil.tracking.alert;

import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param unit who is to act
 * @param officer of the unit who answers for all of its cases, or null for whoever has the unit's duty
 * @param level percent of the limit that is used, for a clock; number of cases or messages, for the rest
 * @param late whether it was noticed well after it happened
 * @param count cases or messages that it is about; {@code referrals} names the first of the cases
 * @param acknowledgedBy null while it is open
 * @param settledAt when it was found that what it is about is over; null while it is not
 * @param nextStepAt when the next person is told unless somebody acknowledges it; null if nobody will be
 * @param history who was told, as what and when, and who acknowledged it, in order
 */
record AlertView(
        UUID id,
        AlertKind kind,
        String title,
        String unit,
        String officer,
        Instant raisedAt,
        int level,
        boolean late,
        int count,
        List<Named> referrals,
        String acknowledgedBy,
        Instant acknowledgedAt,
        Instant settledAt,
        Instant nextStepAt,
        List<Line> history) {

    AlertView with(List<Named> cases, List<Line> lines) {
        return new AlertView(
                id,
                kind,
                title,
                unit,
                officer,
                raisedAt,
                level,
                late,
                count,
                cases,
                acknowledgedBy,
                acknowledgedAt,
                settledAt,
                nextStepAt,
                lines);
    }

    record Named(ReferralId id, String reference, String senderReference) {}

    /**
     * @param what {@code TOLD} or {@code ACKNOWLEDGED}
     * @param level that the alert had then
     * @param officer code; null where a person acknowledged it by name
     * @param as {@code OWNER}, {@code DUTY}, {@code SUPERVISOR} or {@code LEAD}; null for an acknowledgement
     * @param late whether somebody was told well after it was due
     */
    record Line(String what, Instant at, int level, String officer, String name, String as, boolean late) {}
}
