package dev.vigil.triage.tool;

import dev.vigil.contract.Band;

/** A tool's band held against ours. */
final class Disagreement {

    private Disagreement() {}

    /** Null if both say the same. */
    static String words(String tool, Band theirs, Band ours) {
        if (theirs == ours) return null;
        return theirs.isAtLeast(ours)
                ? "%s says %s, more urgent than our %s: a person should look.".formatted(tool, theirs, ours)
                : "%s says %s, less urgent than our %s. Ours stays until a person lowers it."
                        .formatted(tool, theirs, ours);
    }
}
