package dev.vigil.tracking.rebuild;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.casefile.CaseChanged;
import dev.vigil.tracking.rebuild.Rebuilds.Standing;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One step of a rebuild, in the caller's transaction: the digests before, a batch of cases, or the end. */
@ApplicationScoped
class Rebuilding {

    /** So few that whoever wants one of the cases hardly waits. */
    private static final int BATCH = 100;

    private final Rebuilds rebuilds;
    private final List<Rebuildable> projections;
    private final Database database;
    private final Locks locks;
    private final InstantSource time;
    private final Event<CaseChanged> changed;

    Rebuilding(
            Rebuilds rebuilds,
            Instance<Rebuildable> projections,
            Database database,
            Locks locks,
            InstantSource time,
            Event<CaseChanged> changed) {
        this.rebuilds = rebuilds;
        this.projections = projections.stream()
                .sorted(Comparator.comparingInt(Rebuildable::rank).thenComparing(Rebuildable::name))
                .toList();
        this.database = database;
        this.locks = locks;
        this.time = time;
        this.changed = changed;
    }

    /** @return whether there was something to do */
    boolean step() {
        var standing = rebuilds.unfinished();
        if (standing.isEmpty() || locks.tryToHold(List.of(standing.get().id())).isEmpty()) {
            return false;
        }
        // Read again while it is held: another replica may have gone on.
        rebuilds.unfinished().ifPresent(this::goOn);
        return true;
    }

    private void goOn(Standing standing) {
        if (!standing.begun()) {
            begin(standing.id());
            return;
        }
        var cases = database.read(
                row -> row.getObject(1, UUID.class),
                "select id from case_file where id > ? order by id limit ?",
                standing.lastCase(),
                BATCH);
        if (cases.isEmpty()) {
            end(standing.id());
        } else {
            rebuild(standing.id(), cases);
        }
    }

    private void begin(UUID rebuild) {
        for (var place = 0; place < projections.size(); place++) {
            var projection = projections.get(place);
            rebuilds.before(rebuild, place, projection.name(), projection.digest());
        }
    }

    private void rebuild(UUID rebuild, List<UUID> cases) {
        locks.hold(cases);
        var before = digests(cases);
        projections.reversed().forEach(projection -> projection.clear(cases));
        projections.forEach(projection -> projection.rebuild(cases));
        var after = digests(cases);
        var all = new HashSet<UUID>();
        for (var projection : projections) {
            var differing = differing(cases, before.get(projection.name()), after.get(projection.name()));
            rebuilds.differed(rebuild, projection.name(), differing);
            all.addAll(differing);
        }
        rebuilds.done(rebuild, cases);
        if (!all.isEmpty()) {
            changed.fire(new CaseChanged(all.stream().map(ReferralId::new).toList()));
        }
    }

    private Map<String, Map<UUID, String>> digests(List<UUID> cases) {
        var all = new HashMap<String, Map<UUID, String>>();
        projections.forEach(projection -> all.put(projection.name(), projection.digests(cases)));
        return all;
    }

    private static Set<UUID> differing(List<UUID> cases, Map<UUID, String> before, Map<UUID, String> after) {
        var differing = new HashSet<>(cases);
        differing.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
        return differing;
    }

    private void end(UUID rebuild) {
        projections.forEach(Rebuildable::finish);
        projections.forEach(projection -> rebuilds.after(rebuild, projection.name(), projection.digest()));
        rebuilds.finish(rebuild, time.instant(), null);
    }
}
