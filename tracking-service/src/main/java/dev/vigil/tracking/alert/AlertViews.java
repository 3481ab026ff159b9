package dev.vigil.tracking.alert;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.alert.AlertView.Named;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts as they are shown, newest first. */
@ApplicationScoped
class AlertViews {

    /** Shown at once, and named in each: a page of alerts must not carry every case there is. */
    private static final int MOST_ALERTS = 200;

    private static final int MOST_NAMED = 500;

    private static final String SELECT = """
            select id, kind, title, unit, officer, raised_at, level, late, acknowledged_level >= level as acknowledged,
                   acknowledged_by, acknowledged_at, settled_at, next_step_at,
                   (select count(*) from alert_case where alert_id = alert.id)
                     + (select count(*) from alert_message where alert_id = alert.id) as count
              from alert\s""";

    private final Database database;

    private final AlertHistory history;

    AlertViews(Database database, AlertHistory history) {
        this.database = database;
        this.history = history;
    }

    private record Member(UUID alert, Named named) {}

    /** @param told code of an officer who was told of it in the round that goes on, or null for all */
    List<AlertView> list(boolean onlyOpen, String told) {
        return views(SELECT + """
                        where (is_open or not ?) and (cast(? as text) is null or exists (
                              select from alert_step step
                               where step.alert_id = alert.id and step.round = alert.round and step.officer = ?))
                        order by raised_at desc, id desc limit""" + " " + MOST_ALERTS, onlyOpen, told, told);
    }

    Optional<AlertView> one(UUID id) {
        return views(SELECT + "where id = ?", id).stream().findFirst();
    }

    private List<AlertView> views(String select, Object... values) {
        var bare = database.read(AlertViews::bare, select, values);
        var ids = bare.stream().map(AlertView::id).toList();
        var members = members(ids);
        var lines = history.of(ids);
        return bare.stream()
                .map(view ->
                        view.with(members.getOrDefault(view.id(), List.of()), lines.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private static AlertView bare(ResultSet row) throws SQLException {
        var acknowledged = row.getBoolean("acknowledged");
        return new AlertView(
                row.getObject("id", UUID.class),
                AlertKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("unit"),
                row.getString("officer"),
                time(row, "raised_at"),
                row.getInt("level"),
                row.getBoolean("late"),
                row.getInt("count"),
                List.of(),
                acknowledged ? row.getString("acknowledged_by") : null,
                acknowledged ? time(row, "acknowledged_at") : null,
                time(row, "settled_at"),
                time(row, "next_step_at"),
                List.of());
    }

    private Map<UUID, List<Named>> members(Collection<UUID> alerts) {
        return database
                .read(
                        row -> new Member(
                                row.getObject("alert_id", UUID.class),
                                new Named(
                                        new ReferralId(row.getObject("id", UUID.class)),
                                        row.getString("reference"),
                                        row.getString("sender_reference"))),
                        """
                        select member.alert_id, c.id, c.reference, c.sender_reference
                          from unnest(?) as wanted (id)
                         cross join lateral (select alert_id, case_id from alert_case
                                              where alert_id = wanted.id order by case_id limit ?) member
                          join case_file c on c.id = member.case_id
                         order by c.id""",
                        alerts,
                        MOST_NAMED)
                .stream()
                .collect(groupingBy(Member::alert, mapping(Member::named, toList())));
    }
}
