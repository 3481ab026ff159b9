package dev.vigil.tracking.alert;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether what an alert says is still so: nobody is called for a clock that has stopped, or for another's case. */
@ApplicationScoped
class Validity {

    /** Clocks of an alert's cases that run and have passed a rung, with who answers for them now. */
    private static final String RUNNING = """
            select alert.id as alert_id, alert.unit as alert_unit, alert.officer as alert_officer,
                   clock.case_id, clock.clock, clock.unit, clock.allowed, clock.due_at, clock.rung, alert.late,
                   case when file.owner_unit = clock.unit then file.owner_officer end as officer
              from alert
              join alert_case member on member.alert_id = alert.id
              join stage_clock clock on clock.case_id = member.case_id and clock.clock = alert.clock
              join case_file file on file.id = member.case_id
             where alert.id = any(?) and clock.stopped_at is null and clock.due_at is not null and clock.rung > 0""";

    private static final String SAME =
            "running.unit = running.alert_unit and running.officer is not distinct from running.alert_officer";

    private final Database database;

    Validity(Database database) {
        this.database = database;
    }

    /** What others answer for now: they are to be told in their turn. */
    List<Raise> moved(Collection<UUID> alerts, Instant now) {
        return database.read(
                row -> Raise.of(
                        new Raise.Rung(
                                row.getObject("case_id", UUID.class),
                                row.getString("clock"),
                                row.getString("unit"),
                                row.getString("allowed"),
                                time(row, "due_at"),
                                row.getInt("rung"),
                                row.getBoolean("late")),
                        now),
                "select * from (" + RUNNING + ") running where not (" + SAME + ")",
                alerts);
    }

    /** Those that are over: none of their clocks runs for them any more, no message is still there, no review still due. */
    Set<UUID> over(Collection<UUID> alerts) {
        var over = new HashSet<UUID>();
        over.addAll(ids(
                "select id from alert where id = any(?) and clock is not null and id not in (select alert_id from ("
                        + RUNNING + ") running where " + SAME + ")",
                alerts,
                alerts));
        over.addAll(ids("""
                select id from alert
                 where id = any(?) and kind = 'QUARANTINE' and not exists (
                       select from alert_message m join quarantine q on q.id = m.message_id where m.alert_id = alert.id)""", alerts));
        over.addAll(ids("""
                select id from alert
                 where id = any(?) and kind in ('HOLD_REVIEW_DUE', 'REVIEW_DUE') and not exists (
                       select from alert_review told join review_due using (case_id, subject_key, review_at)
                        where told.alert_id = alert.id)""", alerts));
        return over;
    }

    private List<UUID> ids(String sql, Object... values) {
        return database.read(row -> row.getObject(1, UUID.class), sql, values);
    }
}
