package dev.vigil.triage.assessment;

import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.triage.policy.Policy;
import java.util.List;

/**
 * Everything besides the policy that an assessment goes by. The same basis gives the same advice for ever.
 *
 * @param before the band until now; null if there was none
 * @param decidedOn what was known when a person last set the band; null if none did
 */
public record Basis(Known known, Band before, Known decidedOn) {

    /** Facts that came with a referral, on the day it came. */
    public static Basis of(List<Fact> facts, Band before) {
        return new Basis(new Known(facts, 0, null), before, null);
    }

    /**
     * Automation only raises. What a person decided it leaves alone, until something learned since makes the answer
     * higher than the same policy gives to what was known then.
     */
    Band band(Policy policy, Band answer) {
        if (before == null) return answer;
        return isAboveDecision(policy, answer) ? answer.raisedTo(before) : before;
    }

    /** What an answer must exceed to raise the band. */
    Band bar(Policy policy, Band band) {
        return decidedOn == null ? band : band.raisedTo(decidedOn.answer(policy));
    }

    private boolean isAboveDecision(Policy policy, Band answer) {
        return decidedOn == null || !decidedOn.answer(policy).isAtLeast(answer);
    }
}
