package dev.vigil.intake.referral;

import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency sends about one matter. Three fields are required; whatever else is absent is unknown, never assumed. */
@Schema(description = "One referral. No name, no address, no file: identities and material have no place here.")
public record SubmitReferral(
        @Schema(required = true) ReferralType type,

        @Schema(required = true, description = "When what it tells of happened or was seen, with offset.")
        Instant occurredAt,

        @Schema(
                required = true,
                maxLength = 100,
                description = "Your own reference. A reference that came before is the same referral.")
        String senderReference,

        SourceKind sourceKind,

        @Schema(
                description =
                        "When any agency first received the information; the clock starts here. Absent means now.")
        Instant firstReceivedAt,

        @Schema(pattern = "[A-Z0-9-]{2,40}", description = "Code of the unit that it is meant for.")
        String receivingUnit,

        @Schema(pattern = "[A-Z0-9-]{2,40}", description = "Code of the named enquiry that it belongs to.")
        String operation,

        @Schema(description = "What you know. A question that is left out counts as not asked.")
        List<Fact> facts,

        @Schema(maxLength = 4000, description = "Plain text for the officer; stays in intake.")
        String narrative) {

    public SubmitReferral {
        Objects.requireNonNull(type, "a referral has a type");
        Objects.requireNonNull(occurredAt, "a referral tells of a time");
        Objects.requireNonNull(senderReference, "a referral has its sender's reference");
        facts = List.copyOf(facts);
    }

    /** What a batch's manifest says for the rows that do not say otherwise. */
    public SubmitReferral orElse(SourceKind sourceKind, String receivingUnit, String operation) {
        return new SubmitReferral(
                type,
                occurredAt,
                senderReference,
                this.sourceKind == null ? sourceKind : this.sourceKind,
                firstReceivedAt,
                this.receivingUnit == null ? receivingUnit : this.receivingUnit,
                this.operation == null ? operation : this.operation,
                facts,
                narrative);
    }
}
