package dev.vigil.tracking.alert;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vigil.contract.Actor;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.alert.AlertView.Named;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    private static final String OPEN = "(acknowledged_level is null or acknowledged_level < level)";
    private static final String SELECT = """
            select id, kind, title, unit, raised_at, level, acknowledged_level >= level as acknowledged, acknowledged_by,
                   acknowledged_at, (select count(*) from alert_case where alert_id = alert.id) as count
              from alert\s""";

    private final Database database;

    AlertViews(Database database) {
        this.database = database;
    }

    private record Head(
            UUID id,
            String kind,
            String title,
            String unit,
            Instant raisedAt,
            int level,
            int count,
            String by,
            Instant at) {
        AlertView view(List<Named> cases) {
            return new AlertView(id, kind, title, unit, raisedAt, level, count, cases, by, at);
        }
    }

    private record Member(UUID alert, Named named) {}

    List<AlertView> list(boolean onlyOpen) {
        var where = onlyOpen ? "where " + OPEN : "";
        return views(SELECT + where + " order by raised_at desc, id desc limit " + MOST_ALERTS);
    }

    Optional<AlertView> one(UUID id) {
        return views(SELECT + "where id = ?", id).stream().findFirst();
    }

    /** Holds for the level it has now; when it gets worse, it is open again. */
    void acknowledge(UUID id, Actor by, Instant now) {
        database.write(
                "update alert set acknowledged_level = level, acknowledged_by = ?, acknowledged_at = ? where id = ? and "
                        + OPEN,
                by.name(),
                now,
                id);
    }

    private List<AlertView> views(String select, Object... values) {
        var heads = database.read(
                row -> {
                    var acknowledged = row.getBoolean("acknowledged");
                    return new Head(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("title"),
                            row.getString("unit"),
                            time(row, "raised_at"),
                            row.getInt("level"),
                            row.getInt("count"),
                            acknowledged ? row.getString("acknowledged_by") : null,
                            acknowledged ? time(row, "acknowledged_at") : null);
                },
                select,
                values);
        var members = members(heads.stream().map(Head::id).toList());
        return heads.stream()
                .map(head -> head.view(members.getOrDefault(head.id(), List.of())))
                .toList();
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
