package dev.vigil.tracking.casefile;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.Fact;
import dev.vigil.contract.HoldKind;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.RiskKind;
import dev.vigil.contract.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a person asks to be entered into a case. */
public sealed interface Order {

    record Open() implements Order {}

    record CompleteCheck(String check, List<Fact> facts) implements Order {}

    record RecordAction(ActionKind action) implements Order {}

    /**
     * @param communicatedAt when the referrer was told, or null if not yet
     * @param supervisor who answers for deciding with access to children unknown, or null
     * @param reviewAt when a case that was put off is to be looked at again; otherwise null
     */
    record Decide(String outcome, Instant communicatedAt, String supervisor, Instant reviewAt) implements Order {
        public Decide(String outcome, Instant communicatedAt, String supervisor) {
            this(outcome, communicatedAt, supervisor, null);
        }
    }

    record InformReferrer() implements Order {}

    record Close() implements Order {}

    record Reopen() implements Order {}

    /** What says who answers for the case. */
    sealed interface OfCustody extends Order {}

    /** @param officer of the unit that answers for the case */
    record Assign(String officer) implements OfCustody {}

    /** @param toOfficer whom it is meant for, or null */
    record RequestHandover(UUID handover, String to, String toOfficer) implements OfCustody {
        public RequestHandover(UUID handover, String to) {
            this(handover, to, null);
        }
    }

    /**
     * @param byKind kind of the accepting unit
     * @param officer who takes it; null for whom it was meant for, if anyone
     */
    record AcceptHandover(UUID handover, String byKind, String officer) implements OfCustody {
        public AcceptHandover(UUID handover, String byKind) {
            this(handover, byKind, null);
        }
    }

    record RejectHandover(UUID handover) implements OfCustody {}

    record WithdrawHandover(UUID handover) implements OfCustody {}

    record ReportMismatch(UUID handover, String from, String to) implements Order {}

    /**
     * @param corrects place in the timeline of the line that is wrong
     * @param occurredAt when it truly was; null if it never was
     */
    record Correct(int corrects, Instant occurredAt) implements Order {}

    /** What says which referrals are about the same matter. */
    sealed interface OfLink extends Order {}

    record Link(ReferralId other, String grounds) implements OfLink {}

    record Unlink(ReferralId other) implements OfLink {}

    /** The other side of a link: whoever answers for it is not asked. */
    record LinkBack(ReferralId other, String grounds) implements OfLink {}

    record UnlinkBack(ReferralId other) implements OfLink {}

    /** The case waits for somebody else. */
    sealed interface OfHold extends Order {}

    record PlaceHold(UUID hold, HoldKind waitingFor, String owner, Instant reviewAt) implements OfHold {}

    record ReviewHold(UUID hold, Instant reviewAt) implements OfHold {}

    record LiftHold(UUID hold) implements OfHold {}

    /** What happens to children, devices and the subject. */
    sealed interface OfInvestigation extends Order {}

    /** @param child label of a child that is known already, or null for a further one */
    record RecordChild(String child, ChildSafety safety) implements OfInvestigation {}

    /** @param children labels; null for all at risk of whom children's services were not told yet */
    record ShareSafeguarding(List<String> children) implements OfInvestigation {}

    record SeizeDevice(String kind) implements OfInvestigation {}

    record StartExamination(String device) implements OfInvestigation {}

    record FinishExamination(String device) implements OfInvestigation {}

    record SetBail(boolean conditions) implements OfInvestigation {}

    record ExtendBail(String limit, String authority) implements OfInvestigation {}

    record EndBail() implements OfInvestigation {}

    record DecideDisclosure(boolean disclosed, String recipient) implements OfInvestigation {}

    record AssessRisk(RiskKind risk, RiskLevel level, String occasion) implements OfInvestigation {}

    record RecordDeath() implements OfInvestigation {}

    record NameExpiry(String holder, Instant until) implements OfInvestigation {}
}
