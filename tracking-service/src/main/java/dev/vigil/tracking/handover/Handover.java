package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Cases that one unit asked another, or one officer another, to take over, and how far that has come. */
record Handover(
        UUID id, String from, String to, String toOfficer, Decision decision, Instant requestedAt, List<Item> items) {

    Handover {
        items = List.copyOf(items);
    }

    /**
     * By which all open cases of somebody move.
     *
     * @param ofOfficer whose; null if they are all of the unit
     */
    record Decision(String name, String ofOfficer) {}

    enum Answer {
        OUTSTANDING,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    /** @param mismatched whether the receiver once left it out of its own list */
    record Item(ReferralId referral, String senderReference, Answer answer, boolean mismatched) {
        /** Neither refused nor taken back. */
        boolean stands() {
            return answer == Answer.OUTSTANDING || answer == Answer.ACCEPTED;
        }
    }

    List<Item> answered(Answer answer) {
        return items.stream().filter(item -> item.answer() == answer).toList();
    }

    List<Item> standing() {
        return items.stream().filter(Item::stands).toList();
    }

    /** What was taken or still waits, and is not on the receiver's list. */
    List<Item> missingFrom(Set<String> listed) {
        return items.stream()
                .filter(item -> item.stands() && !listed.contains(item.senderReference()))
                .toList();
    }

    List<Item> outstandingOtherThan(Set<ReferralId> named) {
        return answered(Answer.OUTSTANDING).stream()
                .filter(item -> !named.contains(item.referral()))
                .toList();
    }
}
