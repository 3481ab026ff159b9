package dev.vigil.tracking.casefile;

import dev.vigil.tracking.rebuild.Digests;
import dev.vigil.tracking.rebuild.Rebuildable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Counts the cases anew, once all of them are right. */
@ApplicationScoped
class RebuiltTally implements Rebuildable {

    private final TallyFolds folds;
    private final Digests digests;

    RebuiltTally(TallyFolds folds, Digests digests) {
        this.folds = folds;
        this.digests = digests;
    }

    @Override
    public String name() {
        return "case counts";
    }

    @Override
    public int rank() {
        return 9;
    }

    @Override
    public void clear(Collection<UUID> cases) {
        // Not kept per case.
    }

    @Override
    public void rebuild(Collection<UUID> cases) {
        // Not kept per case.
    }

    @Override
    public void finish() {
        folds.countAnew();
    }

    @Override
    public String digest() {
        return digests.of("""
                select owner_unit, band, state, opened, source_kind, agency, operation, sum(cases) as cases
                  from case_tally group by 1, 2, 3, 4, 5, 6, 7 having sum(cases) <> 0""");
    }
}
