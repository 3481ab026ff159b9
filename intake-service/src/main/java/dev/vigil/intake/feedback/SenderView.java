package dev.vigil.intake.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.ReferralId;
import dev.vigil.intake.referral.Referral;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sender of a referral may know about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SenderView(
        ReferralId id,
        String reference,
        String senderReference,
        Progress.State state,
        Instant receivedAt,
        Instant openedAt,
        Instant actedOnAt,
        Instant decidedAt,
        Instant closedAt,

        @Schema(description = "Code of the unit that answers for it.")
        String unit) {

    static SenderView of(Referral referral, Progress progress) {
        return new SenderView(
                referral.id(),
                referral.reference(),
                referral.senderReference(),
                progress.state(),
                referral.receivedAt(),
                progress.openedAt(),
                progress.actedOnAt(),
                progress.decidedAt(),
                progress.closedAt(),
                progress.holder());
    }
}
