package dev.vigil.tracking.alert;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who has been told of which alert, as rows. */
@ApplicationScoped
class AlertSteps {

    private static final int MOST = 500;

    private final Database database;

    AlertSteps(Database database) {
        this.database = database;
    }

    /** Alerts whose next person is to be told, locked in the order in which they are raised. */
    List<DueAlert> hold(Instant now) {
        return database.read(AlertSteps::alert, """
                select alert.*, (select count(*) from alert_case m where m.alert_id = alert.id)
                              + (select count(*) from alert_message m where m.alert_id = alert.id) as things
                  from alert
                 where next_step_at <= ?
                 order by group_key limit ?
                   for update""", now, MOST);
    }

    private static DueAlert alert(ResultSet row) throws SQLException {
        return new DueAlert(
                row.getObject("id", UUID.class),
                AlertKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("unit"),
                row.getString("officer"),
                row.getInt("level"),
                row.getInt("round"),
                row.getInt("things"),
                time(row, "raised_at"),
                time(row, "next_step_at"));
    }

    private record Step(UUID alert, String officer) {}

    /** Codes of the officers who were told in the round that goes on. */
    Map<UUID, Set<String>> told(Collection<UUID> alerts) {
        return database.read(row -> new Step(row.getObject(1, UUID.class), row.getString(2)), """
                        select alert.id, step.officer
                          from alert join alert_step step on step.alert_id = alert.id and step.round = alert.round
                         where alert.id = any(?)""", alerts).stream()
                .collect(groupingBy(Step::alert, mapping(Step::officer, toSet())));
    }

    void record(List<Told> told) {
        database.write(
                Rows.of(told)
                        .uuid(each -> each.alert().id())
                        .whole(each -> each.alert().round())
                        .whole(Told::step)
                        .text(each -> each.turn().officer().code())
                        .text(each -> each.turn().as().name())
                        .whole(each -> each.alert().level())
                        .time(each -> each.alert().dueAt())
                        .time(Told::at)
                        .flag(Told::late)
                        .flag(each -> each.turn().officer().mail() != null),
                """
                insert into alert_step (alert_id, round, step, officer, standing, level, due_at, told_at, late, mail_due)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        database.write(Rows.of(told).uuid(each -> each.alert().id()).time(Told::next), """
                update alert set next_step_at = row.next_step_at
                  from unnest(?, ?) as row (id, next_step_at)
                 where alert.id = row.id""");
    }

    void exhaust(UUID alert) {
        database.write("update alert set next_step_at = null where id = ?", alert);
    }

    void settle(Collection<UUID> over, Instant now) {
        database.write("update alert set next_step_at = null, settled_at = ? where id = any(?)", now, over);
    }

    /** Open alerts of which everybody has been told. */
    List<UUID> exhausted() {
        return database.read(
                row -> row.getObject(1, UUID.class),
                "select id from alert where is_open and next_step_at is null order by id");
    }
}
