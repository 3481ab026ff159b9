package dev.vigil.tracking.figure;

import dev.vigil.tracking.rebuild.Digests;
import dev.vigil.tracking.rebuild.Rebuildable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is known of the clocks, made anew from clocks that were. The counts follow by what differs. */
@ApplicationScoped
class CountsAnew implements Rebuildable {

    private static final String ROWS = "select * from known_clock";

    private final Counting counting;
    private final Digests digests;

    CountsAnew(Counting counting, Digests digests) {
        this.counting = counting;
        this.digests = digests;
    }

    @Override
    public String name() {
        return "counts";
    }

    /** Each row is replaced by what it should be. */
    @Override
    public void clear(Collection<UUID> cases) {}

    @Override
    public void rebuild(Collection<UUID> cases) {
        counting.follow(cases);
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
