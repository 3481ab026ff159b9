package dev.vigil.intake.referral;

import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an agency sent, as it is kept. */
@Entity
@Table(name = "referral")
public class Referral {

    static final int FIRST_VERSION = 1;

    @Id
    private UUID id;

    private String reference;
    private String agency;
    private String senderReference;
    private Instant receivedAt;
    private String receivingUnit;
    private String fingerprint;
    private int version;

    protected Referral() {}

    public ReferralId id() {
        return new ReferralId(id);
    }

    public String reference() {
        return reference;
    }

    public String senderReference() {
        return senderReference;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receivingUnit() {
        return receivingUnit;
    }

    /**
     * Answering with the first receipt would lose what is new in the second sending without anybody noticing.
     *
     * @throws Refusal if what came under the same sender's reference says something else
     */
    public void refuseOther(Fingerprint sent) {
        if (!fingerprint.equals(sent.hex())) {
            throw new Refusal(
                    ProblemKind.SENDER_REFERENCE_REUSED,
                    "To add to that referral, send a supplement; for another matter, take another reference.",
                    List.of(Fault.at("/senderReference", "came before with other content")));
        }
    }

    /** Version of the last event about it. */
    public int version() {
        return version;
    }

    int nextVersion() {
        return ++version;
    }
}
