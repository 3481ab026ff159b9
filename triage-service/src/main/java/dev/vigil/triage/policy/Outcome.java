package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import dev.vigil.contract.TriageEvent.MatchedRule;
import java.util.List;
import java.util.Optional;

/** What a policy says about a referral, and by which rules. */
public record Outcome(Tally tally, Band band, List<Match> matches) {

    public Outcome {
        matches = List.copyOf(matches);
    }

    public int score() {
        return tally.points();
    }

    /** In the order of the policy file. */
    public List<MatchedRule> matched() {
        return matches.stream().map(Match::told).toList();
    }

    /** The rule that matched because the question has no answer, or none that anybody checked. */
    public Optional<MatchedRule> matchedOnSilence(String question) {
        return matches.stream()
                .filter(match -> match.table().asks(question))
                .filter(match -> !match.cellAbout(question).isAny())
                .map(Match::told)
                .findFirst();
    }

    record Match(Table table, Rule rule) {
        MatchedRule told() {
            var floor = rule.atLeast() == Band.LOW ? null : rule.atLeast();
            return new MatchedRule(rule.id(), table.name(), rule.points(), floor, rule.reason(), rule.source());
        }

        Cell cellAbout(String question) {
            return rule.cells().get(table.columnOf(question));
        }
    }
}
