package dev.vigil.intake.batch;

import dev.vigil.contract.ReferralId;
import dev.vigil.intake.batch.SentRow.Sent;
import dev.vigil.intake.form.Material;
import dev.vigil.intake.referral.Fingerprint;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of a batch and what became of it. */
@Entity
@Table(name = "batch_row")
class BatchRow {

    @Embeddable
    record Key(UUID batch, int line) {}

    @EmbeddedId
    private Key key;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private RowState state;

    private String senderReference;
    private UUID referral;

    @JdbcTypeCode(SqlTypes.JSON)
    private RowProblem problem;

    private String raw;

    protected BatchRow() {}

    BatchRow(UUID batch, int line) {
        this.key = new Key(batch, line);
    }

    void accepted(Sent sent, RowState state, String senderReference, ReferralId referral) {
        this.fingerprint = sent.fingerprint().hex();
        this.state = state;
        this.senderReference = senderReference;
        this.referral = referral.value();
        this.problem = null;
        this.raw = null;
    }

    void rejected(Sent sent, String senderReference, Refusal refusal) {
        this.fingerprint = sent.fingerprint().hex();
        this.state = RowState.REJECTED;
        this.senderReference = senderReference;
        this.problem = RowProblem.of(refusal);
        this.raw = mayBeKept(sent.raw(), refusal) ? sent.raw().replace('\0', '\uFFFD') : null;
    }

    // A rejected row is kept so that nothing is lost; material is what must not be kept (V11).
    private static boolean mayBeKept(String raw, Refusal refusal) {
        return refusal.kind() != ProblemKind.MATERIAL_REFUSED
                && Material.in(raw).isEmpty();
    }

    boolean isRejected() {
        return state == RowState.REJECTED;
    }

    boolean says(Fingerprint other) {
        return fingerprint.equals(other.hex());
    }

    int line() {
        return key.line();
    }

    RowState state() {
        return state;
    }

    String senderReference() {
        return senderReference;
    }

    ReferralId referral() {
        return referral == null ? null : new ReferralId(referral);
    }

    RowProblem problem() {
        return problem;
    }

    String raw() {
        return raw;
    }
}
