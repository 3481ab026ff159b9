package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.handover.Handover.Answer;
import dev.vigil.tracking.handover.Handover.Item;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param toOfficer for whom the cases are meant, or null
 * @param decision name of the decision by which all open cases of somebody move, or null
 * @param ofOfficer whose they are, or null if the decision moves all of the unit
 * @param outstanding cases that wait for an answer, and are still the sender's
 * @param notYetAsked open cases that the decision is about and no hand-over asks for yet; null without a decision
 * @param mismatched sender's references that the receiver left out of its own list
 */
record HandoverView(
        UUID id,
        String from,
        String to,
        String toOfficer,
        String decision,
        String ofOfficer,
        Instant requestedAt,
        int requested,
        int accepted,
        int rejected,
        int withdrawn,
        List<ReferralId> outstanding,
        Integer notYetAsked,
        List<String> mismatched) {

    static HandoverView of(Handover handover, Integer notYetAsked) {
        var decision = handover.decision();
        return new HandoverView(
                handover.id(),
                handover.from(),
                handover.to(),
                handover.toOfficer(),
                decision == null ? null : decision.name(),
                decision == null ? null : decision.ofOfficer(),
                handover.requestedAt(),
                handover.items().size(),
                handover.answered(Answer.ACCEPTED).size(),
                handover.answered(Answer.REJECTED).size(),
                handover.answered(Answer.WITHDRAWN).size(),
                handover.answered(Answer.OUTSTANDING).stream()
                        .map(Item::referral)
                        .toList(),
                notYetAsked,
                handover.items().stream()
                        .filter(Item::mismatched)
                        .map(Item::senderReference)
                        .toList());
    }
}
