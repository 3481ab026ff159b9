package dev.vigil.tracking.casefile;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Fact;
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
     */
    record Decide(String outcome, Instant communicatedAt, String supervisor) implements Order {}

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
}
