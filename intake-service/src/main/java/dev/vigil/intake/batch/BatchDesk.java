package dev.vigil.intake.batch;

import dev.vigil.intake.batch.SentRow.Readable;
import dev.vigil.intake.batch.SentRow.Unreadable;
import dev.vigil.intake.referral.Intake;
import dev.vigil.intake.referral.Submissions;
import dev.vigil.intake.referral.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Stores some rows of a batch in one transaction: the referrals, what became of each row, and the events. */
@ApplicationScoped
class BatchDesk {

    private final Batches batches;
    private final BatchRows rows;
    private final Submissions submissions;
    private final Intake intake;

    BatchDesk(Batches batches, BatchRows rows, Submissions submissions, Intake intake) {
        this.batches = batches;
        this.rows = rows;
        this.submissions = submissions;
        this.intake = intake;
    }

    /**
     * @param after line of the row before these
     * @return false if a later sending of the batch has taken over
     */
    @Transactional
    boolean store(Run run, int after, List<SentRow> sent) {
        if (!batches.goOn(run)) {
            return false;
        }
        var book = rows.between(run.batch(), after + 1, sent.getLast().sent().line());
        book.fragments(sent).forEach(rows::delete);
        reject(run, book, book.fresh(those(Unreadable.class, sent)));
        take(run, book, book.fresh(those(Readable.class, sent)));
        return true;
    }

    private void reject(Run run, RowBook book, List<Unreadable> unreadable) {
        for (Unreadable row : unreadable) {
            var kept = book.at(row.sent(), run);
            kept.rejected(row.sent(), row.senderReference(), row.problem());
            rows.persist(kept);
        }
    }

    private void take(Run run, RowBook book, List<Readable> readable) {
        var orders = readable.stream().map(Readable::order).toList();
        var taken = intake.take(run.agency(), submissions.received(run.agency(), orders, run.batch()));
        for (int i = 0; i < readable.size(); i++) {
            var kept = book.at(readable.get(i).sent(), run);
            note(kept, readable.get(i), taken.get(i));
            rows.persist(kept);
        }
    }

    private static void note(BatchRow kept, Readable row, Taken taken) {
        var reference = row.order().senderReference();
        switch (taken) {
            case Taken.New now ->
                kept.accepted(
                        row.sent(),
                        RowState.ACCEPTED,
                        reference,
                        now.submission().id());
            case Taken.Known before ->
                kept.accepted(
                        row.sent(),
                        RowState.ALREADY_ACCEPTED,
                        reference,
                        before.referral().id());
            case Taken.Refused refused -> kept.rejected(row.sent(), reference, refused.why());
        }
    }

    private static <R extends SentRow> Stream<R> those(Class<R> kind, List<SentRow> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
