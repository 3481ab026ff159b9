package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people did in a case. Each is a line of its timeline. */
public sealed interface CaseEvent extends VigilEvent
        permits CaseEvent.Opened,
                CaseEvent.CheckCompleted,
                CaseEvent.Assigned,
                CaseEvent.HandoverRequested,
                CaseEvent.HandoverAccepted,
                CaseEvent.HandoverRejected,
                CaseEvent.HandoverWithdrawn,
                CaseEvent.ManifestMismatched,
                CaseEvent.HoldPlaced,
                CaseEvent.HoldReviewed,
                CaseEvent.HoldLifted,
                CaseEvent.ActionRecorded,
                CaseEvent.Decided,
                CaseEvent.ReferrerInformed,
                CaseEvent.Closed,
                CaseEvent.Reopened,
                CaseEvent.EntryCorrected,
                CaseEvent.Linked,
                CaseEvent.Unlinked,
                InvestigationEvent {

    Entry entry();

    /** A named person opened the referral for the first time: the unread clock stops. */
    record Opened(ReferralId referral, Entry entry) implements CaseEvent {}

    /** A check was made; {@code facts} is what it found. */
    record CheckCompleted(ReferralId referral, Entry entry, String check, List<Fact> facts) implements CaseEvent {
        public CheckCompleted {
            facts = List.copyOf(facts);
        }
    }

    /** A named officer of the unit that answers for the case answers for it within the unit from now on. */
    record Assigned(ReferralId referral, Entry entry, String unit, String officer) implements CaseEvent {}

    /**
     * Passing on was asked for; {@code from} answers for the case until {@code to} accepts.
     *
     * @param toOfficer the officer of {@code to} whom it is meant for, or null if the unit decides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandoverRequested(ReferralId referral, Entry entry, UUID handover, String from, String to, String toOfficer)
            implements CaseEvent {}

    /**
     * @param byKind kind of the accepting unit, for example {@code FORCE}
     * @param officer who answers for it within the unit, or null if the unit has yet to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandoverAccepted(
            ReferralId referral, Entry entry, UUID handover, String from, String by, String byKind, String officer)
            implements CaseEvent {}

    record HandoverRejected(ReferralId referral, Entry entry, UUID handover, String from, String by)
            implements CaseEvent {}

    /** Whoever asked took it back before it was answered. */
    record HandoverWithdrawn(ReferralId referral, Entry entry, UUID handover, String from, String to)
            implements CaseEvent {}

    /** The receiver's own list does not name this referral, though the manifest of the hand-over does. */
    record ManifestMismatched(ReferralId referral, Entry entry, UUID handover, String from, String to)
            implements CaseEvent {}

    /**
     * The case waits for somebody else. Stops no clock.
     *
     * @param owner who sees to it that the wait ends
     * @param reviewAt when somebody must ask whether it still has to wait
     */
    record HoldPlaced(ReferralId referral, Entry entry, UUID hold, HoldKind waitingFor, String owner, Instant reviewAt)
            implements CaseEvent {}

    record HoldReviewed(ReferralId referral, Entry entry, UUID hold, Instant reviewAt) implements CaseEvent {}

    record HoldLifted(ReferralId referral, Entry entry, UUID hold) implements CaseEvent {}

    record ActionRecorded(ReferralId referral, Entry entry, ActionKind action) implements CaseEvent {}

    /**
     * @param outcome code of the outcome list
     * @param acceptedUnknowns questions still open when it was decided; the entry's person answers for them
     * @param reviewAt when it must be looked at again, for a decision that puts the case off; otherwise null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(ReferralId referral, Entry entry, String outcome, List<String> acceptedUnknowns, Instant reviewAt)
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

    /**
     * An earlier line of the timeline was wrong. The line stays; what follows from it is made anew.
     *
     * @param corrects place of that line in the timeline, from 1
     * @param occurredAt when it truly was; null if it never was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryCorrected(ReferralId referral, Entry entry, int corrects, Instant occurredAt) implements CaseEvent {}

    /** A person confirmed that another referral is about the same matter. Both stay as they are. */
    record Linked(ReferralId referral, Entry entry, ReferralId other, String grounds) implements CaseEvent {}

    record Unlinked(ReferralId referral, Entry entry, ReferralId other) implements CaseEvent {}
}
