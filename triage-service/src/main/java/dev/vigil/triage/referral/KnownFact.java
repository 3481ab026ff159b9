package dev.vigil.triage.referral;

import dev.vigil.contract.Fact;
import java.time.Instant;

/** @param since when it was recorded; decides which of two answers is the later, in whatever order they arrive */
record KnownFact(Fact fact, Instant since) {

    /** Whether this one replaces the other. Silence never overwrites an answer, or asking again would calm. */
    boolean replaces(KnownFact other) {
        if (fact.answer().isKnown() != other.fact.answer().isKnown())
            return fact.answer().isKnown();
        return !since.isBefore(other.since);
    }
}
