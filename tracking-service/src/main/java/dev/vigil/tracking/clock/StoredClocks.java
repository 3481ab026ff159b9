package dev.vigil.tracking.clock;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.contract.Band;
import dev.vigil.tracking.clock.StageClock.Allowance;
import dev.vigil.tracking.clock.StageClock.Position;
import dev.vigil.tracking.clock.StageClock.Stopping;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Clocks as rows. */
@ApplicationScoped
class StoredClocks {

    private static final String SELECT = """
            select id, case_id, clock, subject_key, episode, started_at, start_recorded_at, stopped_at, stop_recorded_at, stop_kind,
                   band, allowed, due_at, suspended_since, rung, next_rung, next_rung_at, unit, pack, source_kind, operation
              from stage_clock
             where case_id = any(?)""";

    private final Database database;

    StoredClocks(Database database) {
        this.database = database;
    }

    List<StageClock> of(Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : database.read(StoredClocks::clock, SELECT + " order by id", cases);
    }

    /** The clocks of these cases that have a rung to write, earliest first. */
    List<StageClock> due(Collection<UUID> cases, Instant now, int limit) {
        return database.read(
                StoredClocks::clock,
                SELECT + " and next_rung_at <= ? order by next_rung_at, id limit ?",
                cases,
                now,
                limit);
    }

    void insert(List<StageClock> clocks) {
        var rows = Rows.of(clocks)
                .uuid(StageClock::caseId)
                .text(StageClock::clock)
                .text(StageClock::subject)
                .whole(StageClock::episode)
                .time(StageClock::startedAt)
                .time(StageClock::startRecordedAt)
                .text(StageClock::unit)
                .text(StageClock::sourceKind)
                .text(StageClock::operation);
        database.write(changing(rows), """
                insert into stage_clock (case_id, clock, subject_key, episode, started_at, start_recorded_at, unit, source_kind,
                       operation, pack, stopped_at, stop_recorded_at, stop_kind, band, allowed, due_at, suspended_since, rung,
                       next_rung, next_rung_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    void update(List<StageClock> clocks) {
        var rows = Rows.of(clocks).number(StageClock::id).text(StageClock::unit);
        database.write(changing(rows), """
                update stage_clock c
                   set unit = row.unit, pack = row.pack, stopped_at = row.stopped_at, stop_recorded_at = row.stop_recorded_at,
                       stop_kind = row.stop_kind, band = row.band, allowed = row.allowed, due_at = row.due_at,
                       suspended_since = row.suspended_since, rung = row.rung, next_rung = row.next_rung,
                       next_rung_at = row.next_rung_at
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row (id, unit, pack, stopped_at, stop_recorded_at,
                       stop_kind, band, allowed, due_at, suspended_since, rung, next_rung, next_rung_at)
                 where c.id = row.id""");
    }

    private static Rows<StageClock> changing(Rows<StageClock> rows) {
        return rows.text(StageClock::pack)
                .time(clock -> clock.isRunning() ? null : clock.stop().at())
                .time(clock -> clock.isRunning() ? null : clock.stop().recordedAt())
                .text(clock -> clock.isRunning() ? null : clock.stop().kind())
                .text(clock -> name(clock.allowance().band()))
                .text(clock -> clock.allowance().allowed())
                .time(clock -> clock.allowance().dueAt())
                .time(StageClock::suspendedSince)
                .whole(clock -> clock.position().rung())
                .whole(clock -> clock.position().next())
                .time(clock -> clock.position().nextAt());
    }

    void insertLimits(Collection<LimitSet> limits) {
        var rows = Rows.of(limits)
                .uuid(set -> set.clock().caseId())
                .text(set -> set.clock().clock())
                .text(set -> set.clock().subject())
                .whole(set -> set.clock().episode())
                .time(LimitSet::setAt)
                .text(set -> name(set.allowance().band()))
                .text(set -> set.allowance().allowed())
                .time(set -> set.allowance().dueAt())
                .text(LimitSet::because);
        database.write(rows, """
                insert into clock_limit (clock_id, set_at, band, allowed, due_at, because)
                select c.id, row.set_at, row.band, row.allowed, row.due_at, row.because
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                       as row (case_id, clock, subject_key, episode, set_at, band, allowed, due_at, because)
                  join stage_clock c using (case_id, clock, subject_key, episode)
                on conflict (clock_id, set_at) do update
                   set band = excluded.band, allowed = excluded.allowed, due_at = excluded.due_at, because = excluded.because""");
    }

    private static String name(Band band) {
        return band == null ? null : band.name();
    }

    private static StageClock clock(ResultSet row) throws SQLException {
        var stoppedAt = time(row, "stopped_at");
        return new StageClock(
                row.getLong("id"),
                row.getObject("case_id", UUID.class),
                row.getString("clock"),
                row.getString("subject_key"),
                row.getInt("episode"),
                time(row, "started_at"),
                time(row, "start_recorded_at"),
                stoppedAt == null
                        ? null
                        : new Stopping(stoppedAt, time(row, "stop_recorded_at"), row.getString("stop_kind")),
                new Allowance(band(row.getString("band")), row.getString("allowed"), time(row, "due_at")),
                time(row, "suspended_since"),
                new Position(row.getInt("rung"), row.getObject("next_rung", Integer.class), time(row, "next_rung_at")),
                row.getString("unit"),
                row.getString("pack"),
                row.getString("source_kind"),
                row.getString("operation"));
    }

    static Band band(String name) {
        return name == null ? null : Band.valueOf(name);
    }
}
