package dev.vigil.triage.policy;

import dev.vigil.contract.Fact;

/** A fact that the question sheet does not know. The event that carries it belongs in quarantine, not in a low band. */
public class FactNotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FactNotUnderstood(Fact fact, String why) {
        this(fact, why, null);
    }

    FactNotUnderstood(Fact fact, String why, Throwable cause) {
        super("fact " + fact.question() + ": " + why, cause);
    }
}
