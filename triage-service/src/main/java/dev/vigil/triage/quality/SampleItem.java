package dev.vigil.triage.quality;

import dev.vigil.contract.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One band to look at again, and what the reviewer said. */
@Entity
@Table(name = "dip_sample_item")
@IdClass(SampleItem.Key.class)
class SampleItem {

    record Key(UUID sample, int position) implements Serializable {}

    @Id
    UUID sample;

    @Id
    int position;

    UUID referral;

    @Column(name = "subject")
    UUID subject;

    Boolean agrees;
    String reason;
    String reviewer;

    @Column(name = "answered_at")
    Instant answeredAt;

    protected SampleItem() {}

    SampleItem(UUID sample, int position, UUID referral, UUID subject) {
        this.sample = sample;
        this.position = position;
        this.referral = referral;
        this.subject = subject;
    }

    boolean isAnswered() {
        return agrees != null;
    }

    void answer(AnswerItem answer, Actor by, Instant now) {
        agrees = answer.agree();
        reason = answer.reason().strip();
        reviewer = by.name();
        answeredAt = now;
    }
}
