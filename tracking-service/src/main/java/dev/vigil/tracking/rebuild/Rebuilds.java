package dev.vigil.tracking.rebuild;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.rebuild.Rebuild.Projection;
import dev.vigil.tracking.rebuild.Rebuild.State;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rebuilds as rows. */
@ApplicationScoped
class Rebuilds {

    private static final int MOST_NAMED = 100;

    private final Database database;

    Rebuilds(Database database) {
        this.database = database;
    }

    /** Where an unfinished rebuild stands. */
    record Standing(UUID id, UUID lastCase, boolean begun) {}

    /** The one that runs, if there is one; else a new one. */
    UUID ask(String by, Instant now) {
        database.write("""
                insert into rebuild (id, asked_at, asked_by, cases) select ?, ?, ?, count(*) from case_file
                on conflict do nothing""", UUID.randomUUID(), now, by);
        return unfinished().orElseThrow().id();
    }

    Optional<Standing> unfinished() {
        return database
                .read(
                        row -> new Standing(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3)),
                        """
                        select id, last_case, exists (select from rebuild_projection p where p.rebuild_id = r.id)
                          from rebuild r where finished_at is null""")
                .stream()
                .findFirst();
    }

    void before(UUID rebuild, int place, String projection, String digest) {
        database.write(
                "insert into rebuild_projection (rebuild_id, name, place, digest_before) values (?, ?, ?, ?)",
                rebuild,
                projection,
                place,
                digest);
    }

    void after(UUID rebuild, String projection, String digest) {
        database.write(
                "update rebuild_projection set digest_after = ? where rebuild_id = ? and name = ?",
                digest,
                rebuild,
                projection);
    }

    void differed(UUID rebuild, String projection, Collection<UUID> cases) {
        database.write(
                Rows.of(cases).uuid(_ -> rebuild).text(_ -> projection).uuid(each -> each),
                "insert into rebuild_difference (rebuild_id, name, case_id) select * from unnest(?, ?, ?)");
    }

    void done(UUID rebuild, List<UUID> cases) {
        database.write(
                "update rebuild set done = done + ?, last_case = ? where id = ?",
                cases.size(),
                cases.getLast(),
                rebuild);
    }

    /** @param failed why it was given up, or null */
    void finish(UUID rebuild, Instant now, String failed) {
        database.write("update rebuild set finished_at = ?, failed = ? where id = ?", now, failed, rebuild);
    }

    Optional<Rebuild> find(UUID id) {
        return database
                .read(
                        this::rebuild,
                        "select id, asked_at, asked_by, cases, done, finished_at, failed from rebuild where id = ?",
                        id)
                .stream()
                .findFirst();
    }

    private Rebuild rebuild(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var failed = row.getString("failed");
        var finishedAt = time(row, "finished_at");
        return new Rebuild(
                id,
                failed != null ? State.FAILED : finishedAt != null ? State.FINISHED : State.RUNNING,
                time(row, "asked_at"),
                row.getString("asked_by"),
                row.getLong("cases"),
                row.getLong("done"),
                finishedAt,
                failed,
                projections(id));
    }

    private List<Projection> projections(UUID id) {
        return database.read(
                row -> new Projection(
                        row.getString("name"),
                        row.getString("digest_before"),
                        row.getString("digest_after"),
                        row.getLong("differed"),
                        differences(id, row.getString("name"))),
                """
                select p.name, p.digest_before, p.digest_after,
                       (select count(*) from rebuild_difference d where d.rebuild_id = p.rebuild_id and d.name = p.name) as differed
                  from rebuild_projection p where p.rebuild_id = ? order by p.place, p.name""",
                id);
    }

    private List<UUID> differences(UUID id, String projection) {
        return database.read(
                row -> row.getObject(1, UUID.class),
                "select case_id from rebuild_difference where rebuild_id = ? and name = ? order by case_id limit ?",
                id,
                projection,
                MOST_NAMED);
    }
}
