package dev.vigil.triage.policy;

/** What a proof may take while somebody waits for it, and while others want the same processor. Counted, not timed: the same file gets the same answer on any machine. */
final class Effort {

    /** The packaged policy takes some hundredths of it. */
    static final long OF_ONE_PROOF = 50_000_000;

    private long left;

    Effort(long steps) {
        left = steps;
    }

    /** @throws PolicyRefused when nothing is left */
    void spend() {
        if (left-- <= 0) {
            throw new PolicyRefused("The tables have too many combinations of replies to try them all, so nothing can"
                    + " be proved. Let fewer tables share a question, or divide numbers less finely.");
        }
    }
}
