package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.handover.Handover.Answer;
import dev.vigil.tracking.handover.Handover.Item;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param outstanding cases that wait for an answer, and are still the sender's
 * @param mismatched sender's references that the receiver left out of its own list
 */
record HandoverView(
        UUID id,
        String from,
        String to,
        Instant requestedAt,
        int requested,
        int accepted,
        int rejected,
        List<ReferralId> outstanding,
        List<String> mismatched) {

    static HandoverView of(Handover handover) {
        return new HandoverView(
                handover.id(),
                handover.from(),
                handover.to(),
                handover.requestedAt(),
                handover.items().size(),
                handover.answered(Answer.ACCEPTED).size(),
                handover.answered(Answer.REJECTED).size(),
                handover.answered(Answer.OUTSTANDING).stream()
                        .map(Item::referral)
                        .toList(),
                handover.items().stream()
                        .filter(Item::mismatched)
                        .map(Item::senderReference)
                        .toList());
    }
}
