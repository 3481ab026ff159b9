package dev.vigil.intake.referral;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A fact as it is kept: with the event that told of it, so that corrections stay apart from what they correct. */
@Entity
@Table(name = "referral_fact")
class StoredFact {

    @Embeddable
    record Key(UUID referral, int version, String question) {}

    @EmbeddedId
    private Key key;

    private int position;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String value;
    private String source;

    @Column(name = "checked_by")
    private String checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "checked_how")
    private String checkedHow;

    protected StoredFact() {}

    StoredFact(ReferralId referral, int version, int position, Fact fact) {
        this.key = new Key(referral.value(), version, fact.question());
        this.position = position;
        this.answer = fact.answer();
        this.value = fact.value();
        this.source = fact.source();
        if (fact.checked() != null) {
            this.checkedBy = fact.checked().by();
            this.checkedAt = fact.checked().at();
            this.checkedHow = fact.checked().how();
        }
    }

    Fact fact() {
        var checked = checkedBy == null ? null : new Fact.Checked(checkedBy, checkedAt, checkedHow);
        return new Fact(key.question(), answer, value, source, checked);
    }
}
