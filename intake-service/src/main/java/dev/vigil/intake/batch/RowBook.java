package dev.vigil.intake.batch;

import dev.vigil.intake.batch.SentRow.Sent;
import dev.vigil.intake.batch.SentRow.Unreadable;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of some lines of a batch from earlier sendings.
 *
 * @param known rows by line
 */
record RowBook(Map<Integer, BatchRow> known) {

    RowBook {
        known = Map.copyOf(known);
    }

    /**
     * The rows that are new, or may mend one that was rejected before.
     *
     * @throws Refusal if an accepted row has changed
     */
    <R extends SentRow> List<R> fresh(Stream<R> sent) {
        return sent.filter(this::isFresh).toList();
    }

    BatchRow at(Sent sent, Run run) {
        var row = known.get(sent.line());
        return row == null ? new BatchRow(run.batch(), sent.line()) : row;
    }

    /** A row that came cut may have been read as other rows than it is now that it came whole. */
    List<BatchRow> fragments(Collection<SentRow> sent) {
        var lines = new HashSet<Integer>();
        sent.forEach(row -> lines.add(row.sent().line()));
        return known.values().stream()
                .filter(row -> row.isRejected() && !lines.contains(row.line()))
                .toList();
    }

    private boolean isFresh(SentRow row) {
        var before = known.get(row.sent().line());
        if (before == null || before.isRejected()) {
            return true;
        }
        if (!before.says(row.sent().fingerprint()) && !isCut(row)) {
            throw changed(row.sent().line());
        }
        return false;
    }

    // What came whole before may be cut this time.
    private static boolean isCut(SentRow row) {
        return row instanceof Unreadable bad && bad.cut();
    }

    private static Refusal changed(int line) {
        return new Refusal(
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                "Send a changed batch under a new key; what is stored already is found again by its references.",
                List.of(Fault.at("/lines/" + line, "was accepted before with other content")));
    }
}
