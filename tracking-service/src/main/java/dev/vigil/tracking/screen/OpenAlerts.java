package dev.vigil.tracking.screen;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Alerts that no clock raised and nobody has acknowledged, such as referrals missing from a receiver's list. */
@ApplicationScoped
class OpenAlerts {

    private static final int LINES = 3;

    private static final String SQL = """
            select id, kind, title, unit, raised_at,
                   (select count(*) from alert_case member where member.alert_id = alert.id) as referrals
              from alert
             where kind not in ('WARNING', 'BREACH') and is_open
               and (cast(? as text) is null or exists (
                     select from alert_case member join case_file file on file.id = member.case_id
                      where member.alert_id = alert.id and file.operation = ?))
             order by raised_at desc
             limit ?""";

    private final Database database;

    OpenAlerts(Database database) {
        this.database = database;
    }

    List<WarningLine> in(Scope scope, Instant now) {
        return database.read(row -> line(row, now), SQL, scope.operation(), scope.operation(), LINES);
    }

    private static WarningLine line(ResultSet row, Instant now) throws SQLException {
        return new WarningLine(
                row.getString("id"),
                Words.sentence(row.getString("kind")),
                "",
                Words.count(row.getLong("referrals"), "referral", "referrals"),
                null,
                null,
                row.getString("title") + " · " + row.getString("unit"),
                Moment.brief(time(row, "raised_at"), now));
    }
}
