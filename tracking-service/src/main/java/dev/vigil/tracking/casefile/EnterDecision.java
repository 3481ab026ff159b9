package dev.vigil.tracking.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * @param outcome 1 to 22, or a code of the intake closures
 * @param communicatedAt when the referrer was told, if that has happened
 * @param reviewAt when it is looked at again, for a decision that puts the case off
 * @param supervisor who answers for deciding while access to children is unknown
 */
record EnterDecision(
        @NotBlank @Size(max = 40) String outcome,
        Instant communicatedAt,
        @Size(min = 1, max = 100) String supervisor,
        Instant reviewAt,
        Instant occurredAt,
        @Size(max = 2_000) String reason)
        implements Enter {}
