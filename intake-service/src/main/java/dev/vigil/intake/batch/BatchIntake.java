package dev.vigil.intake.batch;

import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.intake.config.IntakeConfig;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a batch as it streams in, chunk by chunk, and says how it ended. */
@ApplicationScoped
class BatchIntake {

    private final BatchLedger ledger;
    private final BatchDesk desk;
    private final int chunkSize;

    BatchIntake(BatchLedger ledger, BatchDesk desk, IntakeConfig config) {
        this.ledger = ledger;
        this.desk = desk;
        this.chunkSize = config.chunk();
    }

    /** @throws Refusal if rows that were accepted under this key have changed since */
    BatchReport take(Agency agency, IdempotencyKey key, BatchFile file) {
        var run = ledger.begin(agency, key, file.manifest());
        boolean whole = false;
        try {
            whole = storeAll(run, file);
        } finally {
            ledger.end(run, whole);
        }
        return ledger.report(agency, run.batch().toString());
    }

    private boolean storeAll(Run run, BatchFile file) {
        int after = 1;
        int rows = 0;
        var chunk = Chunk.read(file, chunkSize);
        while (store(run, after, chunk) && !chunk.last()) {
            after = chunk.lastLine(after);
            rows += chunk.rows().size();
            refuseEndless(rows);
            chunk = Chunk.read(file, chunkSize);
        }
        return chunk.whole();
    }

    private static void refuseEndless(int rows) {
        if (rows > Manifest.LARGEST) {
            throw new Refusal(
                    ProblemKind.TOO_LARGE,
                    "A batch has at most " + Manifest.LARGEST + " rows; those that came before are stored.");
        }
    }

    private boolean store(Run run, int after, Chunk chunk) {
        return chunk.rows().isEmpty() || desk.store(run, after, chunk.rows());
    }
}
