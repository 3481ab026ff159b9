package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What intake tells the others about a referral. */
public sealed interface ReferralEvent extends VigilEvent {

    /**
     * @param reference short human reference
     * @param agency code of the agency that sent it
     * @param senderReference the agency's own reference; unique within the agency
     * @param receivedAt when intake stored it
     * @param firstReceivedAt when any agency first received the information: the start of the headline clock; never after {@code receivedAt}
     * @param occurredAt when what it tells of happened or was seen
     * @param receivingUnit code of the unit that it was sent to
     * @param operation code of the named enquiry it belongs to, or null
     * @param batch the batch it came in, or null
     * @param facts the answers the sender gave; a question that is not here was not asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            ReferralId referral,
            String reference,
            String agency,
            SourceKind sourceKind,
            String senderReference,
            ReferralType type,
            Instant receivedAt,
            Instant firstReceivedAt,
            Instant occurredAt,
            String receivingUnit,
            String operation,
            UUID batch,
            List<Fact> facts)
            implements ReferralEvent {
        public Received {
            facts = List.copyOf(facts);
        }
    }

    /** The sender added or corrected facts; the original stays. */
    record Supplemented(ReferralId referral, String agency, Instant receivedAt, List<Fact> facts)
            implements ReferralEvent {
        public Supplemented {
            facts = List.copyOf(facts);
        }
    }
}
