package dev.vigil.tracking.screen;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.contract.Band;
import dev.vigil.tracking.casefile.Progress;
import dev.vigil.tracking.screen.chart.ClockBar;
import dev.vigil.tracking.sql.Database;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The referrals that most need somebody now. */
@ApplicationScoped
class WorstWaits {

    private static final int LINES = 16;

    // What nobody has assessed ranks with very high, whose limit it shares: unknown is never low.
    private static final String SQL = """
            select file.reference, file.band, file.score, file.state, file.access_unknown, file.owner_unit,
                   clock.started_at, clock.due_at
              from stage_clock clock join case_file file on file.id = clock.case_id
             where clock.clock = 'first-action' and clock.stopped_at is null
               and (cast(? as text) is null or clock.operation = ?)
             order by clock.due_at > ?,
                      array_position(array['IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'], coalesce(file.band, 'VERY_HIGH')),
                      extract(epoch from cast(? as timestamptz) - clock.started_at)
                        / extract(epoch from clock.due_at - clock.started_at) desc,
                      file.reference
             limit ?""";

    private final Database database;

    WorstWaits(Database database) {
        this.database = database;
    }

    List<WorstWait> in(Scope scope, Instant now) {
        return database.read(row -> line(row, scope, now), SQL, scope.operation(), scope.operation(), now, now, LINES);
    }

    private static WorstWait line(ResultSet row, Scope scope, Instant now) throws SQLException {
        var reference = row.getString("reference");
        var use = Use.of(time(row, "started_at"), time(row, "due_at"), now);
        var score = row.getObject("score");
        return new WorstWait(
                reference,
                scope.selecting(reference),
                BandTag.of(band(row.getString("band"))),
                score == null ? "" : score.toString(),
                Moment.age(time(row, "started_at"), now),
                new RawString(ClockBar.draw(use.percent())),
                use.words(),
                Moment.due(time(row, "due_at"), now),
                use.look(),
                States.words(Progress.valueOf(row.getString("state"))),
                row.getBoolean("access_unknown"),
                row.getString("owner_unit"));
    }

    static Band band(String nameOrNull) {
        return nameOrNull == null ? null : Band.valueOf(nameOrNull);
    }
}
