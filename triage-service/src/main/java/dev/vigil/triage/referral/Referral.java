package dev.vigil.triage.referral;

import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Advice;
import dev.vigil.triage.assessment.Age;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.assessment.Basis;
import dev.vigil.triage.assessment.Known;
import dev.vigil.triage.policy.Policy;
import jakarta.persistence.Column;
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
public class Referral {

    @Id
    private UUID id;

    private String reference;
    private String agency;

    @Column(name = "source_kind")
    private String sourceKind;

    private String unit;
    private boolean received;

    @Column(name = "received_at")
    private Instant receivedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<KnownFact> facts = List.of();

    private long assessments;
    private long events;

    @Enumerated(EnumType.STRING)
    private Band band;

    @Column(name = "decided_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private Known decidedOn;

    @Column(name = "ages_at")
    private Instant agesAt;

    @Column(name = "ages_by")
    private String agesBy;

    protected Referral() {}

    Referral(ReferralId id) {
        this.id = id.value();
    }

    public ReferralId id() {
        return new ReferralId(id);
    }

    /** As people call it; its id while it has not come in. */
    public String name() {
        return reference == null ? id.toString() : reference;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null until it has been assessed. */
    public Band band() {
        return band;
    }

    public boolean isAssessed() {
        return assessments > 0;
    }

    public List<Fact> facts() {
        return new Knowledge(facts).facts();
    }

    /** @param linked the highest band of the referrals that are linked to it, or null */
    Known known(Band linked, Instant now) {
        return new Known(facts(), Age.days(receivedAt, now), linked);
    }

    void receive(Lesson.Receipt receipt) {
        received = true;
        reference = receipt.reference();
        agency = receipt.origin().agency();
        sourceKind = receipt.origin().sourceKind();
        unit = receipt.origin().unit();
        receivedAt = receipt.at();
    }

    /** @return what is new, in words; empty if nothing is, or the referral itself has not arrived yet */
    Optional<List<String>> learn(List<Fact> told, Instant at) {
        var before = new Knowledge(facts);
        var after = before.learn(told, at);
        facts = after.known();
        if (!received) return Optional.empty();
        if (!isAssessed()) return Optional.of(List.of());
        return after.saysTheSameAs(before) ? Optional.empty() : Optional.of(after.newsSince(before));
    }

    Assessment assess(Policy policy, Band linked, List<String> because, UUID assessment, Instant now) {
        var basis = basis(linked, now);
        var advice = Advice.on(policy, basis);
        band = advice.band();
        assessments++;
        watchAge(policy, now);
        return new Assessment(
                assessment, new Assessment.Place(id(), assessments, nextEvent()), now, policy, basis, advice, because);
    }

    Basis basis(Band linked, Instant now) {
        return new Basis(known(linked, now), band, decidedOn);
    }

    /** When to look at it again because it has grown older. */
    void watchAge(Policy policy, Instant now) {
        var ages = received && Age.matters(facts());
        agesBy = ages ? policy.identity().sha256() : null;
        agesAt = ages ? Age.nextChange(policy, facts(), receivedAt, now).orElse(null) : null;
    }

    boolean isDueForAge(Policy policy, Instant now) {
        return agesBy != null && (!agesBy.equals(policy.identity().sha256()) || agesAt != null && !agesAt.isAfter(now));
    }

    /** A person sets the band, up or down, knowing what is known now. */
    void settle(Band decided, Known on) {
        band = decided;
        decidedOn = on;
    }

    /** Version of the next event about it. Whoever takes one must publish it. */
    public long nextEvent() {
        return ++events;
    }
}
