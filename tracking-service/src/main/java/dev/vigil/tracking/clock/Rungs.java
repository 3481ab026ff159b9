package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.Actor;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.alert.Alerts;
import dev.vigil.tracking.sql.Database;
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

/** Writes the rungs that were passed: entry, event, alert and next rung in one transaction, a few statements for a thousand. */
@ApplicationScoped
public class Rungs {

    static final int MOST_AT_ONCE = 1_000;
    private static final int BREACH = 100;

    private final Database database;
    private final StoredClocks stored;
    private final Ladders ladders;
    private final Timeline timeline;
    private final Alerts alerts;
    private final ClockConfig config;

    Rungs(
            Database database,
            StoredClocks stored,
            Ladders ladders,
            Timeline timeline,
            Alerts alerts,
            ClockConfig config) {
        this.database = database;
        this.stored = stored;
        this.ladders = ladders;
        this.timeline = timeline;
        this.alerts = alerts;
        this.config = config;
    }

    /** How many entries a locked case has, and how many events were published about it. */
    private record Count(UUID caseId, long entries, long published) {}

    /**
     * Claims cases that have rungs due and writes one rung of each due clock. What another watch holds is left to it.
     *
     * @return the cases that changed
     */
    List<ReferralId> pass(Instant now) {
        var counts = database.read(
                row -> new Count(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)), """
                select id, version, events_published
                  from case_file
                 where id in (select case_id from stage_clock where next_rung_at <= ? order by next_rung_at, id limit ?)
                   for update skip locked""", now, MOST_AT_ONCE);
        return counts.isEmpty() ? List.of() : write(counts, now);
    }

    /** Writes all that is due in cases whose rows the caller has locked, so that what changes next comes after it. */
    public boolean catchUp(Collection<UUID> cases, Instant now) {
        var any = false;
        while (!stored.due(cases, now, 1).isEmpty()) {
            write(counts(cases), now);
            any = true;
        }
        return any;
    }

    private List<Count> counts(Collection<UUID> cases) {
        return database.read(
                row -> new Count(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                "select id, version, events_published from case_file where id = any(?)",
                cases);
    }

    private List<ReferralId> write(List<Count> locked, Instant instant) {
        // As fine as the database keeps it, so that event and row say the same.
        var now = instant.truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Count> counts = new HashMap<>(locked.stream().collect(toMap(Count::caseId, count -> count)));
        // Read after the lock: what another watch wrote before it let go must be seen.
        var due = stored.due(counts.keySet(), now, MOST_AT_ONCE);
        var entries = new ArrayList<TimelineEntry>(due.size());
        for (var clock : due) {
            var count = counts.computeIfPresent(
                    clock.caseId(), (id, old) -> new Count(id, old.entries() + 1, old.published() + 1));
            entries.add(entry(clock, count, now));
        }
        store(due, entries, counts.values(), now);
        return entries.stream().map(TimelineEntry::referral).distinct().toList();
    }

    private void store(List<StageClock> due, List<TimelineEntry> entries, Collection<Count> counts, Instant now) {
        count(counts);
        timeline.append(entries);
        remember(due, now);
        stored.update(
                due.stream().map(clock -> clock.at(ladders.afterNext(clock))).toList());
        alerts.raise(due.stream()
                .filter(clock -> clock.position().next() >= BREACH)
                .map(clock -> Breach.of(clock, now))
                .toList());
    }

    private TimelineEntry entry(StageClock clock, Count count, Instant now) {
        var referral = new ReferralId(clock.caseId());
        var rung = new ClockEvent.Rung(
                clock.clock(),
                clock.allowance().allowed(),
                clock.startedAt(),
                clock.allowance().dueAt(),
                clock.position().next(),
                clock.position().nextAt(),
                now,
                isLate(clock, now),
                clock.allowance().band(),
                clock.unit());
        var event = rung.percent() < BREACH
                ? new ClockEvent.DueSoon(referral, rung)
                : new ClockEvent.Breached(referral, rung);
        return new TimelineEntry(
                count.entries(),
                event,
                rung.passedAt(),
                now,
                new Actor("clock", clock.unit()),
                null,
                null,
                count.published(),
                null);
    }

    private boolean isLate(StageClock clock, Instant now) {
        return clock.position().nextAt().plus(config.lateAfter()).isBefore(now);
    }

    private void count(Collection<Count> counts) {
        database.write(
                Rows.of(counts).uuid(Count::caseId).number(Count::entries).number(Count::published), """
                update case_file c
                   set version = row.version, events_published = row.published
                  from unnest(?, ?, ?) as row (id, version, published)
                 where c.id = row.id""");
    }

    private void remember(List<StageClock> due, Instant now) {
        database.write(
                Rows.of(due)
                        .number(StageClock::id)
                        .time(clock -> clock.allowance().dueAt())
                        .whole(clock -> clock.position().next())
                        .time(clock -> clock.position().nextAt())
                        .time(_ -> now)
                        .flag(clock -> isLate(clock, now)),
                """
                insert into rung_passed (clock_id, due_at, percent, passed_at, detected_at, late)
                select * from unnest(?, ?, ?, ?, ?, ?)""");
    }
}
