package dev.vigil.tracking.rebuild;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Rows that can be made anew from the timelines. Every bean of this type is found by the rebuild, which works case by case in
 * batches: it locks the cases as everybody does who changes them, clears them in all projections, the last one first, and
 * rebuilds them in the order of {@link #rank()}, in one transaction. Between two batches the service changes any case, rebuilt
 * or not.
 */
public interface Rebuildable {

    /** Shown to whoever rebuilds, as {@code clocks}. */
    String name();

    /** Whoever reads another projection comes after it: snapshots are 0, clocks are 1, what reads them is 2 or more. */
    default int rank() {
        return 2;
    }

    /** Forgets what is kept of these cases, whatever state it is in. Does nothing where rebuilding replaces all of it. */
    void clear(Collection<UUID> cases);

    /** Keeps again what these cases' timelines tell, with a few statements however many cases. */
    void rebuild(Collection<UUID> cases);

    /** Once, after all cases, in a transaction of its own: for what is not kept per case. */
    default void finish() {}

    /** Of all rows, without what rebuilding may change and nobody can see, as a row's number. */
    String digest();

    /** The digest of each of these cases' rows, to name those that differed; none if rows are not kept per case. */
    default Map<UUID, String> digests(Collection<UUID> cases) {
        return Map.of();
    }
}
