package dev.vigil.triage.assessment;

import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.util.ArrayList;
import java.util.List;

/** Says in plain English why a referral has its band. */
final class Explanation {

    private Explanation() {}

    static List<String> of(Advice advice, Assessment assessment, PolicyVersion policy, WhatWouldChange change) {
        var words = new ArrayList<String>();
        words.add("Advice of the policy " + policy.id() + " " + policy.version() + ": band " + advice.policyBand()
                + ", with a score of " + advice.score() + ". A person decides.");
        if (advice.band() != advice.policyBand()) words.add(otherBand(advice, assessment));
        for (var cause : assessment.because()) words.add("Assessed anew because: " + cause + ".");
        if (advice.matched().isEmpty()) words.add("No rule matched.");
        for (var rule : advice.matched()) words.add(rule(rule));
        for (var check : advice.checks()) words.add(check(check));
        words.addAll(change.words(assessment.known(), advice));
        return words;
    }

    private static String otherBand(Advice advice, Assessment assessment) {
        if (!advice.band().isAtLeast(advice.policyBand())) {
            return "The band stays " + advice.band() + ": a person set it, knowing what the policy goes by.";
        }
        return advice.band() == assessment.known().linked()
                ? "The band is " + advice.band() + ", as that of a referral that is linked to it."
                : "The band stays " + advice.band() + ", because only a named person may lower it.";
    }

    private static String rule(MatchedRule rule) {
        var floor = rule.atLeast() == null ? "" : ", at least " + rule.atLeast();
        var points = rule.points() == 1 ? "1 point" : rule.points() + " points";
        return "%s (%s, %s%s). Source: %s.".formatted(rule.reason(), rule.rule(), points, floor, rule.source());
    }

    private static String check(CheckToMake check) {
        return "To check (" + check.check() + "): " + check.reason() + ".";
    }
}
