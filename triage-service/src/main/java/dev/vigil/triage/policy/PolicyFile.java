package dev.vigil.triage.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The bytes of a policy, kept for as long as an assessment refers to them. */
@Entity
@Table(name = "policy_file")
class PolicyFile {

    @Id
    private String sha256;

    @Column(name = "policy_id")
    private String policyId;

    private String version;
    private byte[] file;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected PolicyFile() {}

    PolicyFile(Policy policy, byte[] file, Instant storedAt) {
        this.sha256 = policy.identity().sha256();
        this.policyId = policy.identity().id();
        this.version = policy.identity().version();
        this.file = file.clone();
        this.storedAt = storedAt;
    }

    byte[] file() {
        return file.clone();
    }
}
