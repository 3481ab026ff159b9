package dev.vigil.tracking.casefile;

import java.time.Instant;

/**
 * What a person decided.
 *
 * @param by who decided, or who answers for it
 * @param reviewAt when it must be looked at again, for a decision that puts the case off; otherwise null
 * @param followedAt when it was recorded how an out-of-court disposal went; otherwise null
 */
public record Decision(String outcome, Instant at, String by, String reason, Instant reviewAt, Instant followedAt) {

    Decision followed(Instant when) {
        return new Decision(outcome, at, by, reason, reviewAt, when);
    }
}
