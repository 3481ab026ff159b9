package dev.vigil.tracking.clock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.alert.Alerts;
import dev.vigil.tracking.figure.Counting;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import dev.vigil.tracking.sql.Rows;
import dev.vigil.tracking.timeline.Timeline;
import dev.vigil.tracking.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the rungs that were passed: entries, events, alerts and next rungs of many cases in a few statements. */
@ApplicationScoped
public class Rungs {

    private static final int MOST_CASES = 1_000;

    /** Rungs in one transaction, about; after an outage each case has many. */
    private static final int MOST_RUNGS = 4_000;

    private final Database database;
    private final Locks locks;
    private final StoredClocks stored;
    private final Ladders ladders;
    private final Timeline timeline;
    private final Alerts alerts;
    private final ClockConfig config;
    private final Counting counting;

    Rungs(
            Database database,
            Locks locks,
            StoredClocks stored,
            Ladders ladders,
            Timeline timeline,
            Alerts alerts,
            ClockConfig config,
            Counting counting) {
        this.database = database;
        this.locks = locks;
        this.stored = stored;
        this.ladders = ladders;
        this.timeline = timeline;
        this.alerts = alerts;
        this.config = config;
        this.counting = counting;
    }

    /** How many entries a case has, and how many events were published about it. */
    private record Count(UUID caseId, long entries, long published) {}

    /**
     * Claims cases that have rungs due, those that wait longest, and writes what is due in them. What somebody else
     * holds is left for later.
     *
     * @return the cases that changed
     */
    List<ReferralId> pass(Instant now) {
        var waiting = database.read(
                row -> row.getObject(1, UUID.class),
                "select case_id from stage_clock where next_rung_at <= ? order by next_rung_at, id limit ?",
                now,
                MOST_CASES);
        return write(locks.tryToHold(waiting.stream().distinct().toList()), now, MOST_RUNGS);
    }

    /** Writes all that is due in cases that the caller holds, so that what changes next comes after it. */
    public void catchUp(Collection<UUID> cases, Instant now) {
        if (!stored.due(cases, now, 1).isEmpty()) {
            write(cases, now, Integer.MAX_VALUE);
        }
    }

    private List<ReferralId> write(Collection<UUID> cases, Instant instant, int most) {
        if (cases.isEmpty()) {
            return List.of();
        }
        // As fine as the database keeps it, so that event and row say the same.
        var now = instant.truncatedTo(ChronoUnit.MICROS);
        var before = counts(cases);
        // Read while it is held: what another watch wrote before it let go must be seen.
        var clocks = stored.due(cases, now, Integer.MAX_VALUE);
        var due = DueRungs.of(clocks, ladders, now, config.lateAfter(), most);
        var counts = new HashMap<UUID, Count>();
        var entries = new ArrayList<TimelineEntry>(due.rungs().size());
        for (var rung : due.rungs()) {
            var id = rung.clock().caseId();
            var count = next(counts.getOrDefault(id, before.get(id)));
            counts.put(id, count);
            entries.add(rung.entry(count.entries(), count.published()));
        }
        store(due, entries, counts.values());
        return counts.keySet().stream().map(ReferralId::new).toList();
    }

    private Map<UUID, Count> counts(Collection<UUID> cases) {
        return database
                .read(
                        row -> new Count(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                        "select id, version, events_published from case_file where id = any(?) for update",
                        cases)
                .stream()
                .collect(toMap(Count::caseId, identity()));
    }

    private static Count next(Count count) {
        return new Count(count.caseId(), count.entries() + 1, count.published() + 1);
    }

    private void store(DueRungs due, List<TimelineEntry> entries, Collection<Count> counts) {
        count(counts);
        timeline.append(entries);
        remember(due.rungs());
        stored.update(due.clocks());
        counting.follow(due.rungs().stream()
                .filter(PassedRung::isFirstBreach)
                .map(rung -> rung.clock().caseId())
                .collect(toSet()));
        alerts.raise(due.rungs().stream().map(Alarm::of).toList());
    }

    private void count(Collection<Count> counts) {
        database.write(
                Rows.of(counts).uuid(Count::caseId).number(Count::entries).number(Count::published), """
                update case_file c
                   set version = row.version, events_published = row.published
                  from unnest(?, ?, ?) as row (id, version, published)
                 where c.id = row.id""");
    }

    private void remember(List<PassedRung> rungs) {
        database.write(
                Rows.of(rungs)
                        .number(rung -> rung.clock().id())
                        .time(PassedRung::dueAt)
                        .whole(PassedRung::percent)
                        .time(PassedRung::passedAt)
                        .time(PassedRung::detectedAt)
                        .flag(PassedRung::late),
                """
                insert into rung_passed (clock_id, due_at, percent, passed_at, detected_at, late)
                select * from unnest(?, ?, ?, ?, ?, ?)""");
    }
}
