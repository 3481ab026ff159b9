package dev.vigil.tracking.clock;

import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent.ActionRecorded;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.jurisdiction.Circumstances;
import java.time.Instant;
import java.util.List;

/**
 * What the clocks need to know of a case after an event.
 *
 * @param receivedByHub whether the unit that first held it is a hub
 * @param acts that protect a child, all so far
 * @param occurredAt when the event was true; for the receipt, when any agency first received the information
 */
public record Situation(
        Received received,
        boolean receivedByHub,
        boolean accessUnknown,
        Band band,
        String owner,
        List<ActionRecorded> acts,
        Instant occurredAt,
        Instant recordedAt) {

    /** The same case, seen at an act that was recorded before but counts only now. */
    Situation countingNow(ActionRecorded act) {
        return new Situation(
                received,
                receivedByHub,
                accessUnknown,
                band,
                owner,
                acts,
                act.entry().occurredAt(),
                recordedAt);
    }

    Circumstances circumstances() {
        return new Circumstances(receivedByHub, accessUnknown);
    }
}
