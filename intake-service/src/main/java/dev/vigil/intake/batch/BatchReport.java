package dev.vigil.intake.batch;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a batch so far. */
@Schema(description = "Counts are those of the stored rows, also while rows are still coming in.")
record BatchReport(
        UUID id,
        String status,
        int expected,
        long received,
        long accepted,
        long alreadyAccepted,
        long rejected,

        @Schema(description = "Announced references under which nothing is stored.")
        List<String> missing,

        @Schema(description = "References that came without having been announced.")
        List<String> unexpected,

        BatchState state) {

    static BatchReport of(UUID batch, BatchState state, Reconciliation reconciliation) {
        return new BatchReport(
                batch,
                "/v1/batches/" + batch,
                reconciliation.expected(),
                reconciliation.received(),
                reconciliation.count(RowState.ACCEPTED),
                reconciliation.count(RowState.ALREADY_ACCEPTED),
                reconciliation.count(RowState.REJECTED),
                reconciliation.missing(),
                reconciliation.unexpected(),
                state);
    }
}
