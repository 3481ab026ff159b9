package dev.vigil.tracking.screen;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What the clocks said last. What one clock said of many referrals at one moment is one line, never a flood. */
@ApplicationScoped
class Warnings {

    static final int LINES = 9;

    // The newest rungs by an index, and as many as a day of the largest operation writes; grouping all would grow for
    // ever.
    private static final String SQL = """
            with latest as (
              select rung.*, clock.clock, clock.unit, file.reference, file.band,
                     case when clock.due_at = rung.due_at then clock.allowed end as allowed
                from (select * from rung_passed order by detected_at desc limit 25000) rung
                join stage_clock clock on clock.id = rung.clock_id
                join case_file file on file.id = clock.case_id
               where cast(? as text) is null or clock.operation = ?)
            select clock, unit, percent, passed_at, count(*) as referrals, min(reference) as reference, min(band) as band,
                   min(allowed) as allowed, count(distinct allowed) = 1 as one_limit, bool_or(late) as late
              from latest
             group by clock, unit, percent, passed_at
             order by passed_at desc, percent desc, clock, unit
             limit ?""";

    private final Database database;

    Warnings(Database database) {
        this.database = database;
    }

    List<WarningLine> in(Scope scope, Instant now) {
        return database.read(row -> line(row, scope, now), SQL, scope.operation(), scope.operation(), LINES);
    }

    private static WarningLine line(ResultSet row, Scope scope, Instant now) throws SQLException {
        var passed = time(row, "passed_at");
        var referrals = row.getLong("referrals");
        var reference = row.getString("reference");
        return new WarningLine(
                "%s-%s-%d-%d"
                        .formatted(
                                row.getString("clock"),
                                row.getString("unit"),
                                row.getInt("percent"),
                                passed.toEpochMilli()),
                row.getInt("percent") >= 100 ? "Breach" : "Warning",
                row.getInt("percent") >= 100 ? "over" : "soon",
                referrals == 1 ? reference : Words.count(referrals, "referral", "referrals"),
                referrals == 1 ? scope.selecting(reference) : null,
                referrals == 1 ? BandTag.of(WorstWaits.band(row.getString("band"))) : null,
                detail(row),
                Moment.brief(passed, now));
    }

    private static String detail(ResultSet row) throws SQLException {
        var limit = row.getBoolean("one_limit") ? Words.limit(row.getString("allowed")) : "its limit";
        var percent = row.getInt("percent");
        var share = percent < 100
                ? "%d%% of %s used".formatted(percent, limit)
                : percent == 100 ? limit + " passed" : "%,d times %s".formatted(percent / 100, limit);
        var late = row.getBoolean("late") ? " · seen late" : "";
        return Words.sentence(row.getString("clock")) + ": " + share + " · " + row.getString("unit") + late;
    }
}
