package dev.vigil.intake.batch;

import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.intake.config.IntakeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** What was announced in a batch and how far it has come. */
@ApplicationScoped
class BatchLedger {

    private final Batches batches;
    private final BatchRows rows;
    private final Duration silence;

    BatchLedger(Batches batches, BatchRows rows, IntakeConfig config) {
        this.batches = batches;
        this.rows = rows;
        this.silence = config.batchSilence();
    }

    /** @throws dev.vigil.problem.Refusal if the key came before with another manifest */
    @Transactional
    Run begin(Agency agency, IdempotencyKey key, Manifest manifest) {
        var batch = batches.claim(agency, key, manifest);
        return new Run(batch.id(), batch.run(), agency);
    }

    /** @param whole whether the stream came to its own end */
    @Transactional
    void end(Run run, boolean whole) {
        batches.end(run, whole);
    }

    @Transactional
    BatchReport report(Agency agency, String id) {
        var batch = batches.of(agency, id);
        var reconciliation = new Reconciliation(
                batch.expected(), rows.counts(batch.id()), rows.missing(batch.id()), rows.unexpected(batch.id()));
        return BatchReport.of(batch.id(), batch.state(reconciliation, silence), reconciliation);
    }

    @Transactional
    List<BatchRow> rows(Agency agency, String id, RowState state, int after, int limit) {
        return rows.page(batches.of(agency, id).id(), state, after, limit);
    }
}
