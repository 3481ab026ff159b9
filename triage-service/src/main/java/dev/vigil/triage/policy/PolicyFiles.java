package dev.vigil.triage.policy;

import dev.vigil.contract.QuestionSheet;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;

/** Every policy file that was proved, whether or not it was ever in force, and the sheets they were proved against. */
@ApplicationScoped
class PolicyFiles {

    private final EntityManager entities;
    private final InstantSource clock;

    PolicyFiles(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param by who sent it; null for the packaged policy
     * @return false if these bytes were kept already
     * @throws PolicyRefused if other bytes have the same name and version: an explanation would be ambiguous
     */
    boolean keep(Policy policy, byte[] file, String by) {
        keep(policy.sheet());
        var identity = policy.identity();
        if (entities.find(PolicyFile.class, identity.sha256()) != null) return false;
        if (isTaken(identity.id(), identity.version())) {
            throw new PolicyRefused("definitions: version " + identity.version() + " of policy " + identity.id()
                    + " is another file already; give this one a new version in its namespace.");
        }
        entities.persist(new PolicyFile(policy, file, clock.instant(), by));
        return true;
    }

    /** @throws Refusal if no policy has these bytes */
    PolicyFile existing(String sha256) {
        var file = entities.find(PolicyFile.class, sha256);
        if (file == null) throw new Refusal(ProblemKind.NOT_FOUND, "No policy has the SHA-256 " + sha256 + ".");
        return file;
    }

    /** The newest first. */
    List<PolicyFile.Kept> all() {
        return entities.createQuery(
                        "select sha256, policyId, version, sheet, storedAt, storedBy from PolicyFile"
                                + " order by storedAt desc, version desc",
                        PolicyFile.Kept.class)
                .getResultList();
    }

    QuestionSheet sheet(String version) {
        return entities.find(StoredSheet.class, version).sheet();
    }

    private void keep(QuestionSheet sheet) {
        if (entities.find(StoredSheet.class, sheet.version()) == null) entities.persist(new StoredSheet(sheet));
    }

    private boolean isTaken(String id, String version) {
        return entities.createQuery("select count(*) from PolicyFile where policyId = ?1 and version = ?2", Long.class)
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .getSingleResult()
                > 0;
    }
}
