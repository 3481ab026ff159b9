package dev.vigil.triage.referral;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Advice;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.policy.Policy;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What triage knows about a referral, and the band it has come to. */
@Entity
class Referral {

    @Id
    private UUID id;

    private boolean received;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<KnownFact> facts = List.of();

    private long assessments;

    @Enumerated(EnumType.STRING)
    private Band band;

    protected Referral() {}

    Referral(ReferralId id) {
        this.id = id.value();
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    /**
     * Takes the lesson in, and assesses the referral anew if that changes what is known.
     *
     * @return empty if there is nothing new to say, or the referral itself has not arrived yet
     */
    Optional<Assessment> learn(Lesson lesson, Policy policy, UUID assessment, Instant now) {
        var before = new Knowledge(facts);
        var after = before.learn(lesson.facts(), lesson.at());
        facts = after.known();
        received = received || lesson.isReceipt();
        if (!received || assessments > 0 && after.saysTheSameAs(before)) return Optional.empty();
        var advice = Advice.on(policy, after.facts(), band);
        band = advice.band();
        assessments++;
        return Optional.of(new Assessment(assessment, id(), assessments, now, policy, after.facts(), advice));
    }
}
