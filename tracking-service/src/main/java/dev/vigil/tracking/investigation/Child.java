package dev.vigil.tracking.investigation;

import dev.vigil.contract.ChildSafety;
import java.time.Instant;

/**
 * A child concerned, counted as a person with a safety of its own. Children have labels, never names.
 *
 * @param label within the case, for example {@code C1}
 * @param since when it became as safe or unsafe as it is now
 * @param sharedAt when children's services were told of the present risk, or null
 */
public record Child(String label, ChildSafety safety, Instant since, Instant sharedAt) {

    /** A risk that comes back is a new one, of which nobody was told yet. */
    Child as(ChildSafety changed, Instant at) {
        if (changed == safety) {
            return this;
        }
        return new Child(label, changed, at, changed == ChildSafety.AT_RISK ? null : sharedAt);
    }

    Child shared(Instant at) {
        return new Child(label, safety, since, at);
    }

    public boolean mustBeShared() {
        return safety == ChildSafety.AT_RISK && sharedAt == null;
    }
}
