package dev.vigil.tracking.casefile;

import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.clock.Projection;
import dev.vigil.tracking.clock.Rungs;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import dev.vigil.tracking.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Where cases are read to be changed, and where changes are stored: entries, snapshot, clocks and events in the
 * caller's transaction, with the same few statements for one case as for five hundred.
 */
@ApplicationScoped
public class Casebook {

    private final Database database;
    private final Locks locks;
    private final Timeline timeline;
    private final Snapshots snapshots;
    private final ReviewsDue reviews;
    private final Projection clocks;
    private final Rungs rungs;
    private final InstantSource time;
    private final Event<CasesGrown> grows;
    private final Event<CaseChanged> changed;

    Casebook(
            Database database,
            Locks locks,
            Timeline timeline,
            Snapshots snapshots,
            ReviewsDue reviews,
            Projection clocks,
            Rungs rungs,
            InstantSource time,
            Event<CasesGrown> grows,
            Event<CaseChanged> changed) {
        this.database = database;
        this.locks = locks;
        this.timeline = timeline;
        this.snapshots = snapshots;
        this.reviews = reviews;
        this.clocks = clocks;
        this.rungs = rungs;
        this.time = time;
        this.grows = grows;
        this.changed = changed;
    }

    private record Numbers(UUID id, long version, long published) {}

    /**
     * Those of the cases that exist, locked until the transaction ends, with their clocks brought up to date. Whoever
     * waits for a lock sees what the other one did. Comes before any write of the transaction.
     */
    public List<LockedCase> lock(Collection<ReferralId> referrals) {
        var ids = referrals.stream().map(ReferralId::value).collect(toSet());
        locks.hold(ids);
        rungs.catchUp(ids, time.instant());
        var timelines = timeline.withoutClocks(ids);
        return numbers(ids).stream()
                .map(row -> LockedCase.stored(timelines.get(row.id()), row.version(), row.published()))
                .toList();
    }

    private List<Numbers> numbers(Collection<UUID> ids) {
        return database.read(
                row -> new Numbers(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                "select id, version, events_published from case_file where id = any(?) for update",
                ids);
    }

    public void record(Collection<LockedCase> cases) {
        var grown = cases.stream().filter(each -> !each.added().isEmpty()).toList();
        if (grown.isEmpty()) {
            return;
        }
        snapshots.store(grown);
        reviews.follow(grown);
        timeline.append(grown.stream()
                .flatMap(each -> each.added().stream())
                .map(LockedCase.Step::entry)
                .toList());
        clocks.follow(grown.stream()
                .map(each -> new Projection.Grown(each.timeline(), each.added().size()))
                .toList());
        grows.fire(new CasesGrown(grown));
        changed.fire(
                new CaseChanged(grown.stream().map(each -> each.state().id()).toList()));
    }
}
