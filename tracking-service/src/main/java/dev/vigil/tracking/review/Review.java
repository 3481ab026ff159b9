package dev.vigil.tracking.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.HoldKind;
import java.time.Instant;
import java.util.UUID;

/**
 * Something to be looked at again.
 *
 * @param unit that answers for the case
 * @param waitingFor whom a hold waits for; null for a case that was put off
 * @param owner who sees to it, or who decided
 * @param past whether it should have been looked at before now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
        UUID referral,
        String reference,
        String unit,
        What what,
        HoldKind waitingFor,
        String owner,
        String reason,
        Instant since,
        Instant reviewAt,
        boolean past) {

    /** Why it is to be looked at again. */
    public enum What {
        /** The case waits for somebody else. */
        HOLD,
        /** The case was put off by a decision. */
        DECISION
    }
}
