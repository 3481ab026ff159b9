package dev.vigil.triage.policy;

import dev.vigil.contract.Band;

/** What matched rules amount to. */
record Tally(int points, Band floor) {

    static final Tally NONE = new Tally(0, Band.LOW);

    Tally plus(Tally other) {
        return new Tally(points + other.points, floor.raisedTo(other.floor));
    }

    /** Whether no addition to both can make this one the less urgent. */
    boolean isNeverBelow(Tally other) {
        return points >= other.points && floor.isAtLeast(other.floor);
    }
}
