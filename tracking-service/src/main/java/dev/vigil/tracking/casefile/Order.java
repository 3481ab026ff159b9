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

    record RequestHandover(UUID handover, String to) implements Order {}

    /** @param byKind kind of the accepting unit */
    record AcceptHandover(UUID handover, String byKind) implements Order {}

    record RejectHandover(UUID handover) implements Order {}

    record ReportMismatch(UUID handover, String from, String to) implements Order {}
}
