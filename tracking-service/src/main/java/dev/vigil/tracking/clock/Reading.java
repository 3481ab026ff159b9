package dev.vigil.tracking.clock;

import dev.vigil.tracking.clock.StageClock.Allowance;
import java.time.Instant;

/**
 * A clock as the entries of its case give it by a pack, whatever was believed before.
 *
 * @param end null while it runs
 * @param suspendedSince null unless the law does not count the time now
 */
record Reading(Line line, Instant startedAt, End end, Allowance allowance, Instant suspendedSince, String unit) {

    /** What names a clock within its case. */
    record Line(String clock, String subject) {}

    /** @param kind by which figures count this end */
    record End(Instant at, String kind) {}

    boolean isRunning() {
        return end == null;
    }
}
