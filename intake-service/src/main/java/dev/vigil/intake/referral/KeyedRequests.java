package dev.vigil.intake.referral;

import dev.vigil.contract.ReferralId;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Idempotency keys. An agency's keys are its own; two agencies may use the same one. */
@ApplicationScoped
class KeyedRequests implements PanacheRepositoryBase<KeyedRequest, KeyedRequest.Key> {

    // Waits for a transaction that is just claiming the same key, so that of two racing posts one always sees the
    // other.
    private static final String CLAIM = """
            insert into idempotency_key (agency, key, fingerprint, referral, version)
            values (:agency, :key, :fingerprint, :referral, :version)
            on conflict do nothing""";

    /** False if the key stands for something already. */
    boolean claim(Agency agency, IdempotencyKey key, Fingerprint fingerprint, ReferralId referral, int version) {
        return getEntityManager()
                        .createNativeQuery(CLAIM)
                        .setParameter("agency", agency.code())
                        .setParameter("key", key.value())
                        .setParameter("fingerprint", fingerprint.hex())
                        .setParameter("referral", referral.value())
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    KeyedRequest get(Agency agency, IdempotencyKey key) {
        return findById(new KeyedRequest.Key(agency.code(), key.value()));
    }

    /** @throws Refusal if the key came with another request before */
    KeyedRequest earlier(Agency agency, IdempotencyKey key, Fingerprint fingerprint) {
        var earlier = get(agency, key);
        if (!earlier.says(fingerprint)) {
            throw reused();
        }
        return earlier;
    }

    private static Refusal reused() {
        return new Refusal(
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                "Take a new key for a new request; nothing was changed.",
                List.of(Fault.in(IdempotencyKey.HEADER, "came before with another body")));
    }
}
