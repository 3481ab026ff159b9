package dev.vigil.tracking.figure.tally;

import java.util.Map;

/** Something that is summed over cases. */
public interface Measure {

    /** What a case, as it was known at an instant, adds to which sums. Pure. */
    Map<TallyKey, Amount> of(KnownCase known);
}
