package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Cases that one unit asked another to take over, and how far that has come. */
record Handover(UUID id, String from, String to, Instant requestedAt, List<Item> items) {

    Handover {
        items = List.copyOf(items);
    }

    enum Answer {
        OUTSTANDING,
        ACCEPTED,
        REJECTED
    }

    /** @param mismatched whether the receiver once left it out of its own list */
    record Item(ReferralId referral, String senderReference, Answer answer, boolean mismatched) {}

    List<Item> answered(Answer answer) {
        return items.stream().filter(item -> item.answer() == answer).toList();
    }

    /** What was taken or still waits, and is not on the receiver's list. */
    List<Item> missingFrom(Set<String> listed) {
        return items.stream()
                .filter(item -> item.answer() != Answer.REJECTED && !listed.contains(item.senderReference()))
                .toList();
    }

    List<Item> outstandingOtherThan(Set<ReferralId> named) {
        return answered(Answer.OUTSTANDING).stream()
                .filter(item -> !named.contains(item.referral()))
                .toList();
    }
}
