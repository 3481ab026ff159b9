package dev.vigil.tracking.review;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.contract.HoldKind;
import dev.vigil.tracking.review.Review.What;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the reviews that are due; each statement looks at reviews only, never at all cases. */
@ApplicationScoped
class ReviewLists {

    private static final String OF_UNITS = """
              from review_due r join case_file c on c.id = r.case_id
             where (?::text[] is null or c.owner_unit = any(?::text[]))""";

    private final Database database;
    private final UnitTree units;

    ReviewLists(Database database, UnitTree units) {
        this.database = database;
        this.units = units;
    }

    private record Counted(What what, int all, int past) {}

    ReviewList list(ReviewQuery query, Instant now) {
        var within = query.unit().map(units::from).orElse(null);
        var counts = counts(within, now);
        var holds = counts.getOrDefault(What.HOLD, new Counted(What.HOLD, 0, 0));
        var putOff = counts.getOrDefault(What.DECISION, new Counted(What.DECISION, 0, 0));
        var page = page(query, within, now);
        return new ReviewList(
                now,
                holds.all(),
                holds.past(),
                putOff.all(),
                putOff.past(),
                page.stream().map(Row::review).toList(),
                page.size() < query.limit() ? null : page.getLast().cursor());
    }

    private Map<What, Counted> counts(List<String> within, Instant now) {
        var counts = new EnumMap<What, Counted>(What.class);
        database.read(
                        row -> new Counted(What.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)),
                        "select r.what, count(*), count(*) filter (where r.review_at <= ?)" + OF_UNITS
                                + " group by r.what",
                        now,
                        within,
                        within)
                .forEach(counted -> counts.put(counted.what(), counted));
        return counts;
    }

    private record Row(Review review, String key) {
        String cursor() {
            return new ReviewCursor(review.reviewAt(), review.referral(), key).text();
        }
    }

    private List<Row> page(ReviewQuery query, List<String> within, Instant now) {
        var what = query.what().map(What::name).orElse(null);
        var after = query.after().orElse(ReviewCursor.BEGINNING);
        return database.read(
                row -> row(row, now),
                "select r.*, c.reference, c.owner_unit" + OF_UNITS + """
                         and (?::text is null or r.what = ?)
                         and r.review_at <= ? and (r.review_at, r.case_id, r.subject_key) > (?, ?, ?)
                         order by r.review_at, r.case_id, r.subject_key
                         limit ?""",
                within,
                within,
                what,
                what,
                query.dueBefore(now),
                after.reviewAt(),
                after.referral(),
                after.key(),
                query.limit());
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        var reviewAt = time(row, "review_at");
        var review = new Review(
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                row.getString("owner_unit"),
                What.valueOf(row.getString("what")),
                Optional.ofNullable(row.getString("waiting_for"))
                        .map(HoldKind::valueOf)
                        .orElse(null),
                row.getString("owner"),
                row.getString("reason"),
                time(row, "since"),
                reviewAt,
                !reviewAt.isAfter(now));
        return new Row(review, row.getString("subject_key"));
    }
}
