package dev.vigil.tracking.alert;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import dev.vigil.tracking.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Raises an alert for messages that could not be taken in: what is set aside must not be set aside unseen. */
@ApplicationScoped
class QuarantineAlerts {

    private static final int MOST = 1_000;

    private final Database database;
    private final Alerts alerts;
    private final AlertConfig config;

    QuarantineAlerts(Database database, Alerts alerts, AlertConfig config) {
        this.database = database;
        this.alerts = alerts;
        this.config = config;
    }

    private record Message(UUID id, String group) {}

    /** Each message once. The hub answers for them: what they are about, nobody can tell yet. */
    void look(Instant now) {
        var fresh = database.read(
                row -> new Message(row.getObject(1, UUID.class), row.getString(2)),
                """
                select q.id, concat_ws('|', 'QUARANTINE', q.topic, q.reason)
                  from quarantine q
                 where (q.reason <> 'GAP' or q.first_seen <= ?)
                   and not exists (select from alert_message m where m.message_id = q.id)
                 order by q.id limit ?""",
                now.minus(config.gapAfter()),
                MOST);
        fresh.stream().map(Message::group).distinct().sorted().forEach(group -> raise(group, fresh, now));
    }

    private void raise(String group, List<Message> fresh, Instant now) {
        var ofGroup = fresh.stream().filter(each -> each.group().equals(group)).toList();
        var all = known(group) + ofGroup.size();
        var title = "Messages could not be taken in ("
                + group.substring("QUARANTINE|".length()).replace('|', ' ') + ")";
        alerts.raise(List.of(new Raise(AlertKind.QUARANTINE, group, title, Unit.NATIONAL_HUB, now, all, null)));
        database.write(Rows.of(ofGroup).uuid(Message::id).text(Message::group), """
                insert into alert_message (message_id, alert_id)
                select row.message_id, alert.id
                  from unnest(?, ?) as row (message_id, group_key) join alert using (group_key)""");
    }

    private int known(String group) {
        return database.read(
                        row -> row.getInt(1),
                        "select count(*) from alert_message m join alert on alert.id = m.alert_id where group_key = ?",
                        group)
                .getFirst();
    }
}
