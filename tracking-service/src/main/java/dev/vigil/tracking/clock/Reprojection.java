package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.clock.Projection.Grown;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import dev.vigil.tracking.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets the open clocks of all cases anew, a few cases at a time, after a pack or a unit's jurisdiction has changed. */
@ApplicationScoped
class Reprojection {

    private static final int CASES = 500;

    private final Database database;
    private final Locks locks;
    private final Rungs rungs;
    private final Timeline timeline;
    private final Projection projection;

    Reprojection(Database database, Locks locks, Rungs rungs, Timeline timeline, Projection projection) {
        this.database = database;
        this.locks = locks;
        this.rungs = rungs;
        this.timeline = timeline;
        this.projection = projection;
    }

    private record Open(long id, UUID reached) {}

    private record Version(UUID caseId, long seq) {}

    /** @return the cases that were looked at; null if there is nothing to do */
    List<ReferralId> pass(Instant instant) {
        var open = open();
        if (open.isEmpty()) {
            return null;
        }
        var now = instant.truncatedTo(ChronoUnit.MICROS);
        var job = open.getFirst();
        var cases = next(job);
        if (cases.isEmpty()) {
            finish(job, now);
        } else {
            locks.hold(cases);
            rungs.catchUp(cases, now);
            reproject(cases, now);
            reach(job, cases);
        }
        return cases.stream().map(ReferralId::new).toList();
    }

    /** Another replica may be at it. No row is locked: cases may be waited for, and the outbox must not wait with them. */
    private List<Open> open() {
        var mine = database.read(row -> row.getBoolean(1), "select pg_try_advisory_xact_lock(hashtext('reprojection'))")
                .getFirst();
        return mine
                ? database.read(
                        row -> new Open(row.getLong("id"), row.getObject("reached", UUID.class)),
                        "select id, reached from reprojection where done_at is null order by id limit 1")
                : List.of();
    }

    private List<UUID> next(Open job) {
        return database.read(
                row -> row.getObject(1, UUID.class),
                "select distinct case_id from stage_clock where stopped_at is null and case_id > ? order by case_id limit ?",
                job.reached() == null ? new UUID(0, 0) : job.reached(),
                CASES);
    }

    private void reproject(Collection<UUID> cases, Instant now) {
        Map<UUID, Long> versions = database
                .read(
                        row -> new Version(row.getObject(1, UUID.class), row.getLong(2)),
                        "select id, version from case_file where id = any(?) for update",
                        cases)
                .stream()
                .collect(toMap(Version::caseId, Version::seq));
        projection.reproject(
                timeline.withoutClocks(cases).values().stream()
                        .filter(entries -> entries.getFirst().event() instanceof Received)
                        .map(entries -> new Grown(entries, 0))
                        .toList(),
                versions,
                now);
    }

    private void reach(Open job, List<UUID> cases) {
        database.write(
                "update reprojection set reached = ?, cases = cases + ? where id = ?",
                cases.getLast(),
                cases.size(),
                job.id());
    }

    private void finish(Open job, Instant now) {
        database.write("update reprojection set done_at = ? where id = ?", now, job.id());
    }
}
