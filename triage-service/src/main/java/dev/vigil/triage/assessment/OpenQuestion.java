package dev.vigil.triage.assessment;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.triage.policy.Outcome;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.Replies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question that is neither established nor ruled out by a check.
 *
 * @param bar what an answer must exceed to raise the band
 * @param silenceRule rule that matched because there is no answer
 * @param alone the band if this question alone were answered, in the worst way
 */
record OpenQuestion(Question question, Band bar, Band alone, boolean couldRaise, Optional<MatchedRule> silenceRule) {

    /** Those whose answer would raise the band furthest come first; else in the order of the sheet. */
    static List<OpenQuestion> of(Policy policy, List<Fact> facts, Replies replies, Outcome outcome, Band bar) {
        var settled = facts.stream()
                .filter(fact -> fact.answer() == Answer.YES || fact.answer() == Answer.NO_CHECKED)
                .map(Fact::question)
                .collect(Collectors.toSet());
        var open = policy.sheet().questions().stream()
                .filter(question -> !settled.contains(question.name()) && policy.asksAbout(question.name()))
                .toList();
        var outlook = policy.outlook(replies, open.stream().map(Question::name).toList());
        return open.stream()
                .map(question -> new OpenQuestion(
                        question,
                        bar,
                        outlook.alone(question.name()).raisedTo(bar),
                        outlook.couldRaise(question.name(), bar),
                        outcome.matchedOnSilence(question.name())))
                .sorted(Comparator.comparing(OpenQuestion::alone))
                .toList();
    }

    String name() {
        return question.name();
    }

    boolean isWorthACheck() {
        return couldRaise || silenceRule.isPresent();
    }

    CheckToMake check() {
        var why = silenceRule.map(MatchedRule::reason).orElse("Not established: " + question.words());
        return new CheckToMake(question.check(), question.name(), why + "; " + consequence());
    }

    private String consequence() {
        if (alone != bar) return "the answer alone could raise the band to " + alone;
        return couldRaise ? "with other answers it could raise the band" : "the band is as high as it can get";
    }
}
