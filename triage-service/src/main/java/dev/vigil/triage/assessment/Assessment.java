package dev.vigil.triage.assessment;

import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MatchedRule> matched;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> unknowns;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CheckToMake> checks;

    protected Assessment() {}

    /** @param version counts the assessments of the referral from 1 */
    public Assessment(
            UUID id, ReferralId referral, long version, Instant at, Policy policy, List<Fact> facts, Advice advice) {
        this.id = id;
        this.referral = referral.value();
        this.version = version;
        this.assessedAt = at;
        this.band = advice.band();
        this.policyBand = advice.policyBand();
        this.previousBand = advice.previousBand();
        this.score = advice.score();
        this.policy = policy.identity().sha256();
        this.sheet = policy.sheet().version();
        this.facts = List.copyOf(facts);
        this.matched = advice.matched();
        this.unknowns = advice.unknowns();
        this.checks = advice.checks();
    }

    public TriageEvent.Assessed told(Policy by) {
        return new TriageEvent.Assessed(
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
                List.of());
    }

    UUID id() {
        return id;
    }

    UUID referral() {
        return referral;
    }

    public long version() {
        return version;
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

    List<Fact> facts() {
        return facts;
    }

    Advice advice() {
        return new Advice(band, policyBand, previousBand, score, matched, unknowns, checks);
    }
}
