package dev.vigil.triage.assessment;

import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.triage.policy.Policy;
import java.util.List;

/**
 * What a policy advises about what is known. A person decides.
 *
 * @param band never below {@code previousBand}: automation only raises
 * @param policyBand what the policy says by itself
 * @param previousBand null for a first assessment
 * @param unknowns questions whose answer could still raise the band, alone or with others; the most urgent first
 */
public record Advice(
        Band band,
        Band policyBand,
        Band previousBand,
        int score,
        List<MatchedRule> matched,
        List<String> unknowns,
        List<CheckToMake> checks) {

    public Advice {
        matched = List.copyOf(matched);
        unknowns = List.copyOf(unknowns);
        checks = List.copyOf(checks);
    }

    /** Pure: the same policy and basis give the same advice for ever. */
    public static Advice on(Policy policy, Basis basis) {
        var replies = basis.known().replies(policy);
        var outcome = policy.outcome(replies);
        var band = basis.band(policy, basis.known().withLinks(outcome.band()));
        var open = OpenQuestion.of(policy, basis.known().facts(), replies, outcome, basis.bar(policy, band));
        return new Advice(
                band,
                outcome.band(),
                basis.before(),
                outcome.score(),
                outcome.matched(),
                open.stream()
                        .filter(OpenQuestion::couldRaise)
                        .map(OpenQuestion::name)
                        .toList(),
                open.stream()
                        .filter(OpenQuestion::isWorthACheck)
                        .map(OpenQuestion::check)
                        .toList());
    }

    public static Advice on(Policy policy, List<Fact> facts, Band previousBand) {
        return on(policy, Basis.of(facts, previousBand));
    }
}
