package dev.vigil.triage.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Which policy was in force when. */
@ApplicationScoped
class Activations {

    // Who assesses and who activates never overlap: else a referral could get a band by the old policy
    // after all open ones had been assessed by the new one.
    private static final String HOLD = "select cast(pg_advisory_xact_lock(hashtext('policy_activation')) as text)";
    private static final String SHARE =
            "select cast(pg_advisory_xact_lock_shared(hashtext('policy_activation')) as text)";

    private final EntityManager entities;
    private final InstantSource clock;

    Activations(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Nobody assesses and nobody else activates until the transaction ends. */
    void hold() {
        entities.createNativeQuery(HOLD).getSingleResult();
    }

    /** Nobody activates until the transaction ends. */
    void share() {
        entities.createNativeQuery(SHARE).getSingleResult();
    }

    void add(Policy policy, String by, String reason) {
        entities.persist(new PolicyActivation(policy, clock.instant(), by, reason));
    }

    Optional<PolicyActivation> last() {
        return entities.createQuery("from PolicyActivation order by id desc", PolicyActivation.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    List<PolicyActivation> all() {
        return entities.createQuery("from PolicyActivation order by id desc", PolicyActivation.class)
                .getResultList();
    }
}
