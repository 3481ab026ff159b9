package dev.vigil.triage.trial;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Puts the referrals of one trial to both policies, and writes down how far it is. */
final class TrialRun implements Runnable {

    private static final Logger LOG = Logger.getLogger(TrialRun.class);
    private static final int REPORTED_EVERY = 2_000;

    private final UUID id;
    private final History history;
    private final Comparison comparison;
    private final Deadline deadline;
    private final Trials trials;
    private final BooleanSupplier isStopping;
    private final List<Comparison.Move> moves = new ArrayList<>();
    private long done;

    TrialRun(
            UUID id,
            History history,
            Comparison comparison,
            Deadline deadline,
            Trials trials,
            BooleanSupplier isStopping) {
        this.id = id;
        this.history = history;
        this.comparison = comparison;
        this.deadline = deadline;
        this.trials = trials;
        this.isStopping = isStopping;
    }

    /** Whatever happens, it ends and says so. The lock goes last: who finds it free finds the state settled. */
    @Override
    public void run() {
        try (history) {
            end();
        } catch (SQLException e) {
            LOG.errorf(e, "the connection of trial %s could not be given back", id);
        }
    }

    private void end() {
        try {
            if (tryAll()) trials.finish(id, done, comparison.result(deadline));
            else if (isStopping.getAsBoolean()) trials.end(id, TrialState.INTERRUPTED);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "trial %s failed", id);
            trials.end(id, TrialState.FAILED);
        }
    }

    /** @return false if it was stopped before the end */
    private boolean tryAll() throws SQLException {
        for (var past = history.next(); past != null; past = history.next()) {
            comparison.put(past).ifPresent(moves::add);
            done++;
            if (done % REPORTED_EVERY == 0 && !report()) return false;
        }
        return report();
    }

    private boolean report() {
        if (isStopping.getAsBoolean() || !trials.advance(id, done, moves)) return false;
        moves.clear();
        return true;
    }
}
