package dev.vigil.tracking.casefile;

import dev.vigil.tracking.rebuild.Digests;
import dev.vigil.tracking.rebuild.Rebuildable;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Makes each case's row anew. It is never taken away, since the timeline hangs on it: every column is overwritten. */
@ApplicationScoped
class RebuiltSnapshots implements Rebuildable {

    private static final String ROWS = "select f.id as case_id, f.* from case_file f";

    private final Database database;
    private final Timeline timeline;
    private final Snapshots snapshots;
    private final Digests digests;

    RebuiltSnapshots(Database database, Timeline timeline, Snapshots snapshots, Digests digests) {
        this.database = database;
        this.timeline = timeline;
        this.snapshots = snapshots;
        this.digests = digests;
    }

    private record Numbers(UUID id, long version, long published) {}

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public void clear(Collection<UUID> cases) {
        // Every column is overwritten.
    }

    @Override
    public void rebuild(Collection<UUID> cases) {
        var timelines = timeline.withoutClocks(cases);
        snapshots.store(numbers(cases).stream()
                .map(row -> LockedCase.stored(timelines.get(row.id()), row.version(), row.published()))
                .toList());
    }

    private Collection<Numbers> numbers(Collection<UUID> cases) {
        return database.read(
                row -> new Numbers(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)), """
                select case_id, max(seq), coalesce(max(source_version) filter (where event_id is null), 0)
                  from timeline_entry where case_id = any(?) group by case_id""", cases);
    }

    @Override
    public String digest() {
        return digests.of(ROWS);
    }

    @Override
    public Map<UUID, String> digests(Collection<UUID> cases) {
        return digests.perCase(ROWS, cases);
    }
}
