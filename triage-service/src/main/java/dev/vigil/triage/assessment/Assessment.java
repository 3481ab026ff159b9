package dev.vigil.triage.assessment;

import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.delivery.Outgoing;
import dev.vigil.triage.policy.Policy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Advice as it was given, with the inputs that it can be recomputed from. */
@Entity
@Immutable
public class Assessment {

    @Id
    private UUID id;

    private UUID referral;
    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    @Enumerated(EnumType.STRING)
    private Band band;

    @Column(name = "policy_band")
    @Enumerated(EnumType.STRING)
    private Band policyBand;

    @Column(name = "previous_band")
    @Enumerated(EnumType.STRING)
    private Band previousBand;

    private int score;

    @Column(name = "policy_sha256")
    private String policy;

    @Column(name = "sheet_version")
    private String sheet;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Fact> facts;

    @Column(name = "days_since_receipt")
    private int daysSinceReceipt;

    @Column(name = "linked_band")
    @Enumerated(EnumType.STRING)
    private Band linked;

    @Column(name = "decided_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private Known decidedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MatchedRule> matched;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> unknowns;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CheckToMake> checks;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> because;

    protected Assessment() {}

    public Assessment(
            UUID id, Place place, Instant at, Policy policy, Basis basis, Advice advice, List<String> because) {
        this.id = id;
        this.referral = place.referral().value();
        this.version = place.version();
        this.eventVersion = place.eventVersion();
        this.assessedAt = at;
        this.band = advice.band();
        this.policyBand = advice.policyBand();
        this.previousBand = advice.previousBand();
        this.score = advice.score();
        this.policy = policy.identity().sha256();
        this.sheet = policy.sheet().version();
        this.facts = basis.known().facts();
        this.daysSinceReceipt = basis.known().daysSinceReceipt();
        this.linked = basis.known().linked();
        this.decidedOn = basis.decidedOn();
        this.matched = advice.matched();
        this.unknowns = advice.unknowns();
        this.checks = advice.checks();
        this.because = List.copyOf(because);
    }

    /**
     * @param version counts the assessments of the referral from 1
     * @param eventVersion counts everything that triage publishes about it
     */
    public record Place(ReferralId referral, long version, long eventVersion) {}

    public Outgoing told(Policy by) {
        return new Outgoing(
                eventVersion,
                assessedAt,
                new TriageEvent.Assessed(
                        new ReferralId(referral),
                        id,
                        assessedAt,
                        band,
                        previousBand,
                        score,
                        by.identity(),
                        matched,
                        unknowns,
                        checks,
                        because));
    }

    public UUID id() {
        return id;
    }

    UUID referral() {
        return referral;
    }

    public long version() {
        return version;
    }

    public Place place() {
        return new Place(new ReferralId(referral), version, eventVersion);
    }

    public long eventVersion() {
        return eventVersion;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    String policy() {
        return policy;
    }

    String sheet() {
        return sheet;
    }

    public Known known() {
        return new Known(facts, daysSinceReceipt, linked);
    }

    public Basis basis() {
        return new Basis(known(), previousBand, decidedOn);
    }

    public Advice advice() {
        return new Advice(band, policyBand, previousBand, score, matched, unknowns, checks);
    }

    /** What led to it; empty for the first. */
    public List<String> because() {
        return because;
    }
}
