package dev.vigil.triage.shadow;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import dev.vigil.triage.sql.Database;
import dev.vigil.triage.sql.Database.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The draft that runs beside the policy in force, and those that did. */
@ApplicationScoped
class Shadows {

    private static final String LAST = """
            select s.*, p.policy_id, p.version
            from shadow s join policy_file p on p.sha256 = s.policy_sha256
            order by s.id desc limit 1
            """;
    private static final String PAGE = """
            select seq, assessment, referral, assessed_at, was, would
            from shadow_difference
            where shadow = ? and seq < ? and was = coalesce(?, was) and would = coalesce(?, would)
            order by seq desc
            limit ?
            """;
    // Two who set it at once: one after the other, and the later one stays.
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('shadow')) as text)";

    private final Database database;

    Shadows(Database database) {
        this.database = database;
    }

    /** The one that runs, or else the last that did. */
    Optional<Shadow> last() {
        return database.read(this::shadow, LAST).stream().findFirst();
    }

    /** Ends the one that runs, unless it is this very policy. */
    @Transactional
    void set(String policy, String by, Instant now) {
        database.read(row -> row.getString(1), LOCK);
        var running = last().filter(Shadow::isRunning);
        if (running.filter(shadow -> shadow.policy().sha256().equals(policy)).isPresent()) return;
        end(by, now);
        database.write("insert into shadow (policy_sha256, started_at, started_by) values (?, ?, ?)", policy, now, by);
    }

    @Transactional
    boolean end(String by, Instant now) {
        return database.write("update shadow set ended_at = ?, ended_by = ? where ended_at is null", now, by) > 0;
    }

    /** The newest first. */
    List<Difference> differences(long shadow, long before, Band was, Band would, int limit) {
        return database.read(Shadows::difference, PAGE, shadow, before, name(was), name(would), limit);
    }

    /** Adds to what is there already; the same assessment never twice. */
    void add(long shadow, List<Second> seconds) {
        database.write(
                """
                insert into shadow_count (shadow, was, would, n)
                select ?::bigint, was, would, count(*)
                from unnest(?::text[], ?::text[]) as one (was, would)
                group by was, would
                order by was, would
                on conflict (shadow, was, would) do update set n = shadow_count.n + excluded.n
                """,
                shadow,
                Column.of("text", seconds, second -> second.was().name()),
                Column.of("text", seconds, second -> second.would().name()));
        var differing = seconds.stream().filter(Second::differs).toList();
        database.write(
                """
                insert into shadow_difference (shadow, assessment, referral, assessed_at, was, would)
                select ?::bigint, assessment, referral, at, was, would
                from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[])
                    with ordinality as one (assessment, referral, at, was, would, n)
                order by n
                on conflict (shadow, assessment) do nothing
                """,
                shadow,
                Column.of("uuid", differing, Second::assessment),
                Column.of("uuid", differing, second -> second.referral().value()),
                Column.of("timestamptz", differing, Second::at),
                Column.of("text", differing, second -> second.was().name()),
                Column.of("text", differing, second -> second.would().name()));
    }

    void note(long shadow, int faults, String last) {
        database.write(
                "update shadow set not_understood = not_understood + ?, last_fault = ? where id = ?",
                faults,
                last,
                shadow);
    }

    private Shadow shadow(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new Shadow(
                id,
                new PolicyVersion(row.getString("policy_id"), row.getString("version"), row.getString("policy_sha256")),
                Database.time(row, "started_at"),
                row.getString("started_by"),
                Database.time(row, "ended_at"),
                row.getString("ended_by"),
                counts(id),
                row.getLong("not_understood"),
                row.getString("last_fault"));
    }

    private List<Shadow.Count> counts(long shadow) {
        return database.read(
                row -> new Shadow.Count(Band.valueOf(row.getString(1)), Band.valueOf(row.getString(2)), row.getLong(3)),
                "select was, would, n from shadow_count where shadow = ? order by was, would",
                shadow);
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getLong("seq"),
                row.getObject("assessment", UUID.class),
                new ReferralId(row.getObject("referral", UUID.class)),
                Database.time(row, "assessed_at"),
                Band.valueOf(row.getString("was")),
                Band.valueOf(row.getString("would")));
    }

    private static String name(Band band) {
        return band == null ? null : band.name();
    }
}
