package dev.vigil.triage.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** From when on a policy was in force, and who saw to it. */
@Entity
@Table(name = "policy_activation")
class PolicyActivation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "policy_sha256")
    private String policy;

    @Column(name = "sheet_version")
    private String sheet;

    @Column(name = "activated_at")
    private Instant activatedAt;

    @Column(name = "activated_by")
    private String by;

    private String reason;

    @Embedded
    private Reassessment reassessment = new Reassessment();

    protected PolicyActivation() {}

    /** @param by null if Vigil put it in force by itself */
    PolicyActivation(Policy policy, Instant activatedAt, String by, String reason) {
        this.policy = policy.identity().sha256();
        this.sheet = policy.sheet().version();
        this.activatedAt = activatedAt;
        this.by = by;
        this.reason = reason;
    }

    Long id() {
        return id;
    }

    String policy() {
        return policy;
    }

    String sheet() {
        return sheet;
    }

    Instant activatedAt() {
        return activatedAt;
    }

    String by() {
        return by;
    }

    String reason() {
        return reason;
    }

    Reassessment reassessment() {
        return reassessment;
    }
}
