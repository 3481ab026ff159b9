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
import java.util.stream.Stream;

/** What an event teaches about a referral. */
sealed interface Lesson {

    ReferralId referral();

    /** The referral itself came in. */
    record Receipt(ReferralId referral, String reference, Origin origin, List<Fact> facts, Instant at)
            implements Lesson {}

    /** Who sent it and where to. */
    record Origin(String agency, String sourceKind, String unit) {}

    record Findings(ReferralId referral, List<Fact> facts, Instant at) implements Lesson {}

    record Linked(ReferralId referral, ReferralId other) implements Lesson {}

    record Unlinked(ReferralId referral, ReferralId other) implements Lesson {}

    static Optional<Lesson> of(VigilEvent event) {
        return switch (event) {
            case ReferralEvent.Received received ->
                Optional.of(new Receipt(
                        received.referral(),
                        received.reference(),
                        new Origin(received.agency(), received.sourceKind().name(), received.receivingUnit()),
                        received.facts(),
                        received.receivedAt()));
            case ReferralEvent.Supplemented supplemented ->
                Optional.of(new Findings(supplemented.referral(), supplemented.facts(), supplemented.receivedAt()));
            case CaseEvent.CheckCompleted check ->
                Optional.of(new Findings(
                        check.referral(), check.facts(), check.entry().recordedAt()));
            case CaseEvent.Linked linked -> Optional.of(new Linked(linked.referral(), linked.other()));
            case CaseEvent.Unlinked unlinked -> Optional.of(new Unlinked(unlinked.referral(), unlinked.other()));
            // What else people do with a case, and what clocks say about it, is no fact about its subject.
            case CaseEvent ignored -> Optional.empty();
            case ClockEvent ignored -> Optional.empty();
            case TriageEvent ignored -> Optional.empty();
        };
    }

    /** Every referral that it is about. */
    default Stream<ReferralId> about() {
        return switch (this) {
            case Receipt receipt -> Stream.of(receipt.referral());
            case Findings findings -> Stream.of(findings.referral());
            case Linked linked -> Stream.of(linked.referral(), linked.other());
            case Unlinked unlinked -> Stream.of(unlinked.referral(), unlinked.other());
        };
    }
}
