package dev.vigil.tracking.alert.dispatch;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.vigil.tracking.alert.dispatch.Letter.Item;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Writes to each person who was told of alerts one mail about all of them, and not again for a while. */
@ApplicationScoped
public class Letters {

    private static final int MOST_NAMED = 20;

    private final Database database;
    private final Dispatches dispatches;
    private final DispatchConfig config;
    private final ZoneId zone;

    Letters(Database database, Dispatches dispatches, DispatchConfig config, JurisdictionPack pack) {
        this.database = database;
        this.dispatches = dispatches;
        this.config = config;
        this.zone = pack.zone();
    }

    private record Line(String officer, String name, String address, Item item) {}

    /** In the transaction in which people are told, so that no mail is lost and none tells of what was not. */
    public void write(Instant now) {
        forgetSettled();
        var lines = database.read(Letters::line, DUE, MOST_NAMED, now.minus(config.mailGap()));
        lines.stream()
                .collect(groupingBy(Line::officer, LinkedHashMap::new, toList()))
                .forEach((officer, its) -> write(officer, its, now));
    }

    /** What somebody has acknowledged, or what is over, is not worth a mail. */
    private void forgetSettled() {
        database.write("""
                update alert_step set mail_due = false
                 where mail_due and exists (select from alert where alert.id = alert_id and not is_open)""");
    }

    private void write(String officer, List<Line> lines, Instant now) {
        var first = lines.getFirst();
        var letter = Letter.of(first.name(), lines.stream().map(Line::item).toList(), zone, config.controlRoom());
        dispatches.mail(officer, first.address(), letter, now);
        database.write("update alert_step set mail_due = false where mail_due and officer = ?", officer);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("officer"),
                row.getString("name"),
                row.getString("mail"),
                new Item(
                        row.getObject("alert_id", UUID.class),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getString("standing"),
                        time(row, "raised_at"),
                        row.getBoolean("late"),
                        row.getLong("things"),
                        List.of((String[]) row.getArray("named").getArray())));
    }

    // The officer who has lost the address meanwhile is told on the screen.
    private static final String DUE = """
            select distinct on (step.officer, alert.level, alert.id)
                   step.officer, step.standing, officer.name, officer.mail, alert.id as alert_id, alert.title, alert.unit,
                   alert.raised_at, alert.late, alert.level,
                   (select count(*) from alert_case m where m.alert_id = alert.id)
                     + (select count(*) from alert_message m where m.alert_id = alert.id) as things,
                   array(select file.reference from alert_case m join case_file file on file.id = m.case_id
                          where m.alert_id = alert.id order by m.case_id limit ?) as named
              from alert_step step
              join alert on alert.id = step.alert_id
              join officer on officer.code = step.officer and officer.mail is not null
             where step.mail_due
               and not exists (select from alert_dispatch sent where sent.officer = step.officer and sent.written_at > ?)
             order by step.officer, alert.level desc, alert.id, step.round desc""";
}
