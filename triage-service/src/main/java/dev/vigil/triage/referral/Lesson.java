package dev.vigil.triage.referral;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an event teaches about a referral.
 *
 * @param isReceipt whether it is the referral itself
 */
record Lesson(ReferralId referral, List<Fact> facts, Instant at, boolean isReceipt) {

    static Optional<Lesson> of(VigilEvent event) {
        return switch (event) {
            case ReferralEvent.Received received ->
                Optional.of(new Lesson(received.referral(), received.facts(), received.receivedAt(), true));
            case ReferralEvent.Supplemented supplemented ->
                Optional.of(
                        new Lesson(supplemented.referral(), supplemented.facts(), supplemented.receivedAt(), false));
            case CaseEvent.CheckCompleted check ->
                Optional.of(new Lesson(
                        check.referral(), check.facts(), check.entry().recordedAt(), false));
            // What people do with a case, and what clocks say about it, is no fact about its subject.
            case CaseEvent ignored -> Optional.empty();
            case ClockEvent ignored -> Optional.empty();
            case TriageEvent ignored -> Optional.empty();
        };
    }
}
