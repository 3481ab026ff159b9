package dev.vigil.intake.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.intake.referral.Fingerprint;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Batches, and which sending of each may store rows. All within the caller's transaction. */
@ApplicationScoped
class Batches implements PanacheRepositoryBase<Batch, UUID> {

    private static final String CLAIM = """
            insert into batch (id, agency, key, fingerprint, expected, sender_references, started_at, run, running, whole,
              progress_at)
            select :id, :agency, :key, :fingerprint, cast(manifest ->> 'count' as int),
              (select array_agg(reference order by position)
                from jsonb_array_elements_text(manifest -> 'senderReferences') with ordinality as r(reference, position)),
              :now, 1, true, false, now()
            from (values (cast(:manifest as jsonb))) as m(manifest)
            on conflict do nothing""";

    // Taking a batch over ends the sending before: its next chunk finds another number here and stops.
    private static final String TAKE_OVER = """
            update batch set run = run + 1, running = true, progress_at = now()
            where agency = :agency and key = :key and fingerprint = :fingerprint""";

    private static final String MOVE = """
            update batch set running = :running, whole = whole or :whole, progress_at = now()
            where id = :id and run = :run""";

    private final ObjectMapper json;
    private final InstantSource clock;

    Batches(ObjectMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * The batch of this key, new or taken over.
     *
     * @throws Refusal if the key came before with another manifest
     */
    Batch claim(Agency agency, IdempotencyKey key, Manifest manifest) {
        var fingerprint = Fingerprint.of(manifest);
        if (!isNew(agency, key, manifest, fingerprint) && !takeOver(agency, key, fingerprint)) {
            throw reused();
        }
        return find("agency = ?1 and key = ?2", agency.code(), key.value()).firstResult();
    }

    /** Holds the batch for a chunk of this sending; false if it was sent again since, and that sending took over. */
    boolean goOn(Run run) {
        return move(run, true, false);
    }

    /** @param whole whether the stream came to its own end */
    void end(Run run, boolean whole) {
        move(run, false, whole);
    }

    private boolean move(Run run, boolean running, boolean whole) {
        return getEntityManager()
                        .createNativeQuery(MOVE)
                        .setParameter("running", running)
                        .setParameter("whole", whole)
                        .setParameter("id", run.batch())
                        .setParameter("run", run.number())
                        .executeUpdate()
                == 1;
    }

    /** @throws Refusal if the agency sent no such batch */
    Batch of(Agency agency, String id) {
        try {
            return find("agency = ?1 and id = ?2", agency.code(), UUID.fromString(id))
                    .firstResultOptional()
                    .orElseThrow(Batches::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private boolean isNew(Agency agency, IdempotencyKey key, Manifest manifest, Fingerprint fingerprint) {
        return getEntityManager()
                        .createNativeQuery(CLAIM)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch(clock.instant()))
                        .setParameter("agency", agency.code())
                        .setParameter("key", key.value())
                        .setParameter("fingerprint", fingerprint.hex())
                        .setParameter("now", clock.instant())
                        .setParameter("manifest", written(manifest))
                        .executeUpdate()
                == 1;
    }

    private boolean takeOver(Agency agency, IdempotencyKey key, Fingerprint fingerprint) {
        return getEntityManager()
                        .createNativeQuery(TAKE_OVER)
                        .setParameter("agency", agency.code())
                        .setParameter("key", key.value())
                        .setParameter("fingerprint", fingerprint.hex())
                        .executeUpdate()
                == 1;
    }

    private String written(Manifest manifest) {
        try {
            return json.writeValueAsString(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest can always be written", e);
        }
    }

    private static Refusal reused() {
        return new Refusal(
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                "Take a new key for a new batch; what is stored already is found again by its references.",
                List.of(Fault.in(IdempotencyKey.HEADER, "came before with another manifest")));
    }

    private static Refusal unknown() {
        return new Refusal(ProblemKind.NOT_FOUND, "You have sent no batch with this id.");
    }
}
