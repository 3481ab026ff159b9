package dev.vigil.triage.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The bytes of a policy that was proved, kept for as long as an assessment or a trial refers to them. */
@Entity
@Table(name = "policy_file")
class PolicyFile {

    @Id
    private String sha256;

    @Column(name = "policy_id")
    private String policyId;

    private String version;
    private byte[] file;

    @Column(name = "sheet_version")
    private String sheet;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Column(name = "stored_by")
    private String storedBy;

    protected PolicyFile() {}

    /** @param storedBy null for the packaged policy */
    PolicyFile(Policy policy, byte[] file, Instant storedAt, String storedBy) {
        this.sha256 = policy.identity().sha256();
        this.policyId = policy.identity().id();
        this.version = policy.identity().version();
        this.file = file.clone();
        this.sheet = policy.sheet().version();
        this.storedAt = storedAt;
        this.storedBy = storedBy;
    }

    byte[] file() {
        return file.clone();
    }

    /** Version of the question sheet it was proved against when it came. */
    String sheet() {
        return sheet;
    }

    String fileName() {
        // What a header cannot carry is no part of a name.
        return (policyId + "-" + version).replaceAll("[^A-Za-z0-9._-]", "_") + ".dmn";
    }

    Kept kept() {
        return new Kept(sha256, policyId, version, sheet, storedAt, storedBy);
    }

    /** What is known of the file without its bytes. */
    record Kept(String sha256, String policyId, String version, String sheet, Instant storedAt, String storedBy) {}
}
