package dev.vigil.triage.policy;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A referral for which a policy breaks a guarantee.
 *
 * @param known everything known about it except the question that the guarantee is about
 */
record Counterexample(Policy policy, Guarantee guarantee, Replies known) {

    String words() {
        var question = guarantee.question();
        var outcomes = guarantee.replies().reversed().stream()
                .map(reply -> "with " + question + " " + reply + " " + outcome(known.with(question, reply)))
                .collect(joining(", but "));
        return guarantee.rule() + ": " + circumstances() + ", " + outcomes + ".";
    }

    private String circumstances() {
        var told = known.byQuestion().entrySet().stream()
                .filter(reply -> !reply.getValue().equals(Reply.SILENCE))
                .map(reply -> reply.getKey() + " " + reply.getValue())
                .sorted()
                .collect(joining(", "));
        return told.isEmpty() ? "when nothing else is known" : "when all else that is known is " + told;
    }

    private String outcome(Replies replies) {
        var outcome = policy.outcome(replies);
        return "the band is " + outcome.band() + " (score " + outcome.score() + "; " + rules(outcome.matches()) + ")";
    }

    private static String rules(List<Outcome.Match> matches) {
        return matches.isEmpty()
                ? "no rule matches"
                : matches.stream().map(match -> match.rule().id()).collect(joining(" ", "rules ", ""));
    }
}
