package dev.vigil.tracking.alert;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Raises an alert when a case that waits for somebody else, or was put off, must be looked at again. */
@ApplicationScoped
class ReviewAlerts {

    private static final int MOST = 1_000;

    private final Database database;
    private final Alerts alerts;

    ReviewAlerts(Database database, Alerts alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    private record Review(UUID caseId, String subject, Instant at, AlertKind kind, String unit, String officer) {
        /** Reviews of one person and day are one matter. */
        String group() {
            return String.join(
                    "|",
                    kind.name(),
                    unit,
                    at.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        }

        String groupOfOfficer() {
            return officer == null ? group() : group() + "|" + officer;
        }
    }

    /** Each date of each review once. */
    void look(Instant now) {
        var due = database.read(ReviewAlerts::review, """
                select r.case_id, r.subject_key, r.review_at, r.what, c.owner_unit, c.owner_officer
                  from review_due r
                  join case_file c on c.id = r.case_id
                 where r.review_at <= ? and c.state <> 'CLOSED'
                   and not exists (select from alert_review told
                                    where told.case_id = r.case_id and told.subject_key = r.subject_key
                                      and told.review_at = r.review_at)
                 order by r.review_at, r.case_id, r.subject_key limit ?""", now, MOST);
        if (!due.isEmpty()) {
            var counts = due.stream().collect(groupingBy(Review::groupOfOfficer, counting()));
            alerts.raise(due.stream().map(each -> raise(each, counts, now)).toList());
            remember(due);
        }
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("case_id", UUID.class),
                row.getString("subject_key"),
                row.getObject("review_at", OffsetDateTime.class).toInstant(),
                row.getString("what").equals("HOLD") ? AlertKind.HOLD_REVIEW_DUE : AlertKind.REVIEW_DUE,
                row.getString("owner_unit"),
                row.getString("owner_officer"));
    }

    private Raise raise(Review review, Map<String, Long> counts, Instant now) {
        var title = review.kind() == AlertKind.HOLD_REVIEW_DUE
                ? "Holds are to be reviewed: does the case still have to wait?"
                : "Cases that were put off are to be looked at again";
        var level = known(review.groupOfOfficer())
                + counts.get(review.groupOfOfficer()).intValue();
        return new Raise(review.kind(), review.group(), title, review.unit(), now, level, review.caseId());
    }

    private int known(String group) {
        return database.read(
                        row -> row.getInt(1),
                        "select count(*) from alert_review told join alert on alert.id = told.alert_id where group_key = ?",
                        group)
                .getFirst();
    }

    private void remember(List<Review> told) {
        database.write(
                Rows.of(told)
                        .uuid(Review::caseId)
                        .text(Review::subject)
                        .time(Review::at)
                        .text(Review::groupOfOfficer),
                """
                insert into alert_review (case_id, subject_key, review_at, alert_id)
                select row.case_id, row.subject_key, row.review_at, alert.id
                  from unnest(?, ?, ?, ?) as row (case_id, subject_key, review_at, group_key) join alert using (group_key)""");
    }
}
