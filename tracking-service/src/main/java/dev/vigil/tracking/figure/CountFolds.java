package dev.vigil.tracking.figure;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Adds pending changes to the counts. Whoever changes a case only notes the change, so that nobody waits for a busy count. */
@ApplicationScoped
class CountFolds {

    private static final String FOLD = SqlFile.read("fold");

    private static final int MOST = 20_000;

    /** Any number that no other lock has. */
    private static final long LOCK = 0x636f756e74L;

    private static final List<String> COUNTS =
            List.of("open_count", "finished_count", "finished_day_count", "over_count");

    private final Database database;

    CountFolds(Database database) {
        this.database = database;
    }

    /** @return whether there may be more; not if another one folds already */
    boolean fold() {
        var alone = database.read(row -> row.getBoolean(1), "select pg_try_advisory_xact_lock(?)", LOCK)
                .getFirst();
        return alone && fold(pending()) == MOST;
    }

    private List<String> pending() {
        return database.read(
                row -> String.valueOf(row.getLong(1)), "select id from count_pending order by id limit ?", MOST);
    }

    private int fold(List<String> pending) {
        if (!pending.isEmpty()) {
            makeSeries(pending);
            database.write(FOLD, pending);
            COUNTS.forEach(counts -> database.write("delete from " + counts + " where n = 0"));
        }
        return pending.size();
    }

    private void makeSeries(List<String> pending) {
        database.write("""
                with fresh as (
                  select distinct clock, unit, operation, source_kind from count_pending where id = any(cast(? as bigint[]))
                )
                insert into count_series (clock, unit, operation, source)
                select distinct fresh.clock, part.unit, part.operation, part.source
                  from fresh
                 cross join lateral (values ('*', '*', '*'), (unit, '*', '*'), ('*', operation, '*'), ('*', '*', source_kind),
                                            (unit, coalesce(operation, ''), source_kind)) as part (unit, operation, source)
                 where part.operation is not null
                on conflict do nothing""", pending);
    }
}
