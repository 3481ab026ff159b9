package dev.vigil.tracking.casefile;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the tally short: a row per change becomes a row per kind of case, now and then. */
@ApplicationScoped
class TallyFolds {

    /** Of all tallies: whoever folds one or counts it anew keeps others from doing so. */
    private static final UUID LOCK = UUID.fromString("6f1d5a0e-1c5b-4f7c-9d2e-7a3b8c4d5e6f");

    private static final int SECONDS = 10;

    /** So many rows are summed in a millisecond. */
    private static final long SHORT_ENOUGH = 2_000;

    private final Database database;
    private final Locks locks;
    private final ScheduledExecutorService folding;
    private long afterFold;

    TallyFolds(Database database, Locks locks) {
        this.database = database;
        this.locks = locks;
        this.folding = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("tally-fold").factory());
    }

    void begin(@Observes StartupEvent ready) {
        folding.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        folding.close();
    }

    private void look() {
        try {
            QuarkusTransaction.requiringNew().run(this::foldIfLong);
        } catch (RuntimeException fault) {
            // The next look tries again; an unfolded tally is longer, not wrong.
            Log.error("the tally of cases could not be folded", fault);
        }
    }

    private void foldIfLong() {
        if (rows() > afterFold + SHORT_ENOUGH) {
            fold();
            afterFold = rows();
        }
    }

    private long rows() {
        return database.read(row -> row.getLong(1), "select count(*) from case_tally")
                .getFirst();
    }

    /** What others add meanwhile is not seen by the one statement that takes rows away and puts their sums in. */
    void fold() {
        locks.hold(List.of(LOCK));
        database.write("""
                with gone as (delete from case_tally returning *)
                insert into case_tally
                select owner_unit, band, state, opened, source_kind, agency, operation, sum(cases)
                  from gone
                 group by owner_unit, band, state, opened, source_kind, agency, operation
                having sum(cases) <> 0""");
    }

    /** One statement sees cases and tally at one moment: what is changed meanwhile adds its own rows to both. */
    void countAnew() {
        locks.hold(List.of(LOCK));
        database.write("""
                with gone as (delete from case_tally)
                insert into case_tally
                select owner_unit, band, state, opened_at is not null, source_kind, agency, operation, count(*)
                  from case_file
                 group by 1, 2, 3, 4, 5, 6, 7""");
    }
}
