package dev.vigil.tracking.figure.tally;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Adds changes to the sums of their days, a little after they were stored. Figures are right without it: what is not folded
 * yet is added up when it is asked for. One process at a time does it.
 */
@ApplicationScoped
class TallyFolding {

    private static final long EVERY_SECONDS = 1;
    private static final int MOST_CHANGES = 20_000;
    private static final String ONLY_ONE = "select pg_try_advisory_xact_lock(hashtextextended('tally folding', 0))";

    private final Database database;
    private volatile ScheduledExecutorService folding;

    TallyFolding(Database database) {
        this.database = database;
    }

    void begin(@Observes StartupEvent ready) {
        folding = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("tally-folding").factory());
        folding.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        folding.close();
    }

    private void look() {
        try {
            var more = true;
            while (more && !folding.isShutdown()) {
                more = fold();
            }
        } catch (RuntimeException fault) {
            // The next look tries again; figures meanwhile add up what is not folded.
            Log.error("changes could not be added to the sums of their days", fault);
        }
    }

    /** @return whether there may be more */
    boolean fold() {
        return QuarkusTransaction.requiringNew().call(this::foldInTransaction);
    }

    private boolean foldInTransaction() {
        if (!database.read(row -> row.getBoolean(1), ONLY_ONE).getFirst()) {
            return false;
        }
        var taken = database.read(TallyFolding::ofDay, """
                with taken as (
                  update tally_change set folded = true
                   where id in (select id from tally_change where not folded order by id limit ?)
                  returning key_id, recorded_at, n, seconds, running, running_since)
                select key_id, (recorded_at at time zone 'UTC')::date as day, sum(n)::bigint as n, sum(seconds)::bigint as seconds,
                       sum(running)::bigint as running, sum(running_since)::bigint as running_since, max(recorded_at) as last_at
                  from taken group by 1, 2 order by 1, 2""", MOST_CHANGES);
        begin(taken);
        add(taken);
        return !taken.isEmpty();
    }

    /** What one day adds to one sum. */
    private record OfDay(long key, LocalDate day, Amount amount, Instant lastAt) {}

    private static OfDay ofDay(ResultSet row) throws SQLException {
        return new OfDay(
                row.getLong("key_id"),
                row.getObject("day", LocalDate.class),
                Tallies.amount(row),
                time(row, "last_at"));
    }

    /** A day that is new begins with the sum of the day before. */
    private void begin(List<OfDay> taken) {
        var rows = Rows.of(taken)
                .number(OfDay::key)
                .text(each -> each.day().toString())
                .time(OfDay::lastAt);
        database.write(rows, """
                insert into tally_day (key_id, day, n, seconds, running, running_since, last_at)
                select row.key_id, row.day::date, coalesce(b.n, 0), coalesce(b.seconds, 0), coalesce(b.running, 0),
                       coalesce(b.running_since, 0), row.last_at
                  from unnest(?, ?, ?) as row (key_id, day, last_at)
                  left join lateral (select * from tally_day d where d.key_id = row.key_id and d.day < row.day::date
                                      order by d.day desc limit 1) b on true
                on conflict (key_id, day) do update set last_at = greatest(tally_day.last_at, excluded.last_at)""");
    }

    /** To the day, and to every later day that has been begun. */
    private void add(List<OfDay> taken) {
        var rows = Rows.of(taken)
                .number(OfDay::key)
                .text(each -> each.day().toString())
                .number(each -> each.amount().n())
                .number(each -> each.amount().seconds())
                .number(each -> each.amount().running())
                .number(each -> each.amount().runningSince());
        database.write(rows, """
                update tally_day d
                   set n = d.n + more.n, seconds = d.seconds + more.seconds, running = d.running + more.running,
                       running_since = d.running_since + more.running_since
                  from (select t.key_id, t.day, sum(row.n)::bigint as n, sum(row.seconds)::bigint as seconds,
                               sum(row.running)::bigint as running, sum(row.running_since)::bigint as running_since
                          from unnest(?, ?, ?, ?, ?, ?) as row (key_id, day, n, seconds, running, running_since)
                          join tally_day t on t.key_id = row.key_id and t.day >= row.day::date
                         group by t.key_id, t.day) more
                 where d.key_id = more.key_id and d.day = more.day""");
    }
}
