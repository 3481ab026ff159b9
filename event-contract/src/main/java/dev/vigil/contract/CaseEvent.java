package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people did in a case. Each is a line of its timeline. */
public sealed interface CaseEvent extends VigilEvent {

    Entry entry();

    /** A named person opened the referral for the first time: the unread clock stops. */
    record Opened(ReferralId referral, Entry entry) implements CaseEvent {}

    /** A check was made; {@code facts} is what it found. */
    record CheckCompleted(ReferralId referral, Entry entry, String check, List<Fact> facts) implements CaseEvent {
        public CheckCompleted {
            facts = List.copyOf(facts);
        }
    }

    /** Passing on was asked for; {@code from} answers for the case until {@code to} accepts. */
    record HandoverRequested(ReferralId referral, Entry entry, UUID handover, String from, String to)
            implements CaseEvent {}

    /** @param byKind kind of the accepting unit, for example {@code FORCE} */
    record HandoverAccepted(ReferralId referral, Entry entry, UUID handover, String from, String by, String byKind)
            implements CaseEvent {}

    record HandoverRejected(ReferralId referral, Entry entry, UUID handover, String from, String by)
            implements CaseEvent {}

    /** The receiver's own list does not name this referral, though the manifest of the hand-over does. */
    record ManifestMismatched(ReferralId referral, Entry entry, UUID handover, String from, String to)
            implements CaseEvent {}

    record ActionRecorded(ReferralId referral, Entry entry, ActionKind action) implements CaseEvent {}

    /**
     * @param outcome code of the outcome list
     * @param acceptedUnknowns questions still open when it was decided; the entry's person answers for them
     */
    record Decided(ReferralId referral, Entry entry, String outcome, List<String> acceptedUnknowns)
            implements CaseEvent {
        public Decided {
            acceptedUnknowns = List.copyOf(acceptedUnknowns);
        }
    }

    /** The referrer was told the decision. */
    record ReferrerInformed(ReferralId referral, Entry entry, String outcome) implements CaseEvent {}

    record Closed(ReferralId referral, Entry entry, String outcome) implements CaseEvent {}

    /** The case goes on under its original clock. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reopened(ReferralId referral, Entry entry, Instant closedAt) implements CaseEvent {}
}
