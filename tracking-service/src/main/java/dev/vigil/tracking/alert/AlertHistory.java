package dev.vigil.tracking.alert;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vigil.contract.Actor;
import dev.vigil.tracking.alert.AlertView.Line;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who was told of an alert, and who acknowledged it. */
@ApplicationScoped
class AlertHistory {

    private final Database database;

    AlertHistory(Database database) {
        this.database = database;
    }

    private record Of(UUID alert, Line line) {}

    Map<UUID, List<Line>> of(Collection<UUID> alerts) {
        return database
                .read(
                        row -> new Of(
                                row.getObject("alert_id", UUID.class),
                                new Line(
                                        row.getString("what"),
                                        time(row, "at"),
                                        row.getInt("level"),
                                        row.getString("officer"),
                                        row.getString("name"),
                                        row.getString("standing"),
                                        row.getBoolean("late"))),
                        """
                        select alert_id, 'TOLD' as what, told_at as at, level, step.officer, officer.name, standing, late, round, step
                          from alert_step step join officer on officer.code = step.officer
                         where alert_id = any(?)
                         union all
                        select alert_id, 'ACKNOWLEDGED', acknowledged_at, level, null, acknowledged_by, null, false, null, null
                          from alert_acknowledgement
                         where alert_id = any(?)
                         order by at, round, step nulls last""",
                        alerts,
                        alerts)
                .stream()
                .collect(groupingBy(Of::alert, mapping(Of::line, toList())));
    }

    /** Holds for the level it has now; when it gets worse, it is open again. */
    void acknowledge(UUID id, Actor by, Instant now) {
        database.write("""
                insert into alert_acknowledgement (alert_id, level, acknowledged_at, acknowledged_by, unit)
                select id, level, ?, ?, ? from alert where id = ? and is_open
                on conflict do nothing""", now, by.name(), by.unit(), id);
        database.write("""
                update alert set acknowledged_level = level, acknowledged_by = ?, acknowledged_at = ?, next_step_at = null
                 where id = ? and is_open""", by.name(), now, id);
    }
}
