package dev.vigil.triage.assessment;

import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.util.ArrayList;
import java.util.List;

/** Says in plain English why a referral has its band. */
final class Explanation {

    private Explanation() {}

    static List<String> of(Advice advice, PolicyVersion policy) {
        var words = new ArrayList<String>();
        words.add("Advice of the policy " + policy.id() + " " + policy.version() + ": band " + advice.policyBand()
                + ", with a score of " + advice.score() + ". A person decides.");
        if (advice.band() != advice.policyBand()) {
            words.add("The band stays " + advice.band() + ", because only a named person may lower it.");
        }
        if (advice.matched().isEmpty()) words.add("No rule matched.");
        for (var rule : advice.matched()) words.add(rule(rule));
        for (var check : advice.checks()) words.add(check(check));
        return words;
    }

    private static String rule(MatchedRule rule) {
        var floor = rule.atLeast() == null ? "" : ", at least " + rule.atLeast();
        return "%s (%s, %d points%s). Source: %s."
                .formatted(rule.reason(), rule.rule(), rule.points(), floor, rule.source());
    }

    private static String check(CheckToMake check) {
        return "To check (" + check.check() + "): " + check.reason() + ".";
    }
}
