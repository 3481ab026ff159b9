package dev.vigil.triage.assessment;

import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.Replies;
import java.util.List;

/**
 * What is known about a referral at one moment.
 *
 * @param daysSinceReceipt whole days; the last known activity is that much longer ago than the sender could say
 * @param linked the highest band of the referrals that are linked to it, or null
 */
public record Known(List<Fact> facts, int daysSinceReceipt, Band linked) {

    public Known {
        facts = List.copyOf(facts);
    }

    public Replies replies(Policy policy) {
        return Replies.of(Age.of(facts, daysSinceReceipt), policy.sheet());
    }

    /** The band that a policy and the links ask for, whatever was decided before. */
    Band answer(Policy policy) {
        return withLinks(policy.outcome(replies(policy)).band());
    }

    Band withLinks(Band policyBand) {
        return linked == null ? policyBand : policyBand.raisedTo(linked);
    }
}
