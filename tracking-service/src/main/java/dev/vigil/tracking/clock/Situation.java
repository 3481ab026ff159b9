package dev.vigil.tracking.clock;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.jurisdiction.Circumstances;
import java.time.Instant;

/**
 * What the clocks need to know of a case after an event.
 *
 * @param receivedByHub whether the unit that first held it is a hub
 * @param occurredAt when the event was true; for the receipt, when any agency first received the information
 */
public record Situation(
        Received received,
        boolean receivedByHub,
        boolean accessUnknown,
        Band band,
        String owner,
        Instant occurredAt,
        Instant recordedAt) {

    Circumstances circumstances() {
        return new Circumstances(receivedByHub, accessUnknown);
    }
}
