package dev.vigil.triage.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The smallest changes of answers that lead to another band. Only what somebody can find out counts as a change: an
 * answer is never taken back to unknown, nor to what a sender merely states.
 */
public final class WhatIf {

    private final Policy policy;
    private final Replies now;
    private final Map<String, List<Reply>> choices = new LinkedHashMap<>();

    WhatIf(Policy policy, Replies now) {
        this.policy = policy;
        this.now = now;
        for (var question : policy.sheet().questions()) {
            if (policy.asksAbout(question.name())) choices.put(question.name(), choices(question));
        }
    }

    /** Answers that together lead to a band. */
    public record Change(List<Answered> answers, Band band) {
        public Change {
            answers = List.copyOf(answers);
        }
    }

    /** @param value null for a yes-or-no question and for a no */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answered(String question, Answer answer, String value) {}

    /** Each one answer that does it, by the calmest reply that is enough; if none does alone, the fewest that do. */
    public List<Change> raising(Predicate<Band> wanted) {
        return smallest(wanted, false);
    }

    /** Each one answer that does it, by the gravest reply that still does; if none does alone, the fewest that do. */
    public List<Change> lowering(Predicate<Band> wanted) {
        return smallest(wanted, true);
    }

    private List<Change> smallest(Predicate<Band> wanted, boolean gravestFirst) {
        var alone = new ArrayList<Change>();
        for (var question : choices.keySet()) alone.addAll(alone(question, wanted, gravestFirst));
        return alone.isEmpty() ? together(wanted) : alone;
    }

    private List<Change> alone(String question, Predicate<Band> wanted, boolean gravestFirst) {
        var replies = choices.get(question).subList(1, choices.get(question).size());
        var byBand = new LinkedHashMap<Band, Change>();
        for (var reply : gravestFirst ? replies.reversed() : replies) {
            var band = policy.outcome(now.with(question, reply)).band();
            if (wanted.test(band)) byBand.putIfAbsent(band, new Change(List.of(answered(question, reply)), band));
        }
        return List.copyOf(byBand.values());
    }

    private List<Change> together(Predicate<Band> wanted) {
        return new Reach(choices::get, this::changed)
                .of(policy.tables(), Replies.NONE).stream()
                        .filter(way -> wanted.test(policy.band(way.tally())))
                        .min(Comparator.comparingInt(Reach.Way::known))
                        .map(way -> List.of(change(way)))
                        .orElse(List.of());
    }

    private int changed(Replies replies) {
        return (int) replies.byQuestion().entrySet().stream()
                .filter(reply -> !reply.getValue().equals(now.to(reply.getKey())))
                .count();
    }

    private Change change(Reach.Way way) {
        var answers = choices.keySet().stream()
                .filter(question -> !way.replies().to(question).equals(now.to(question)))
                .filter(way.replies().byQuestion()::containsKey)
                .map(question -> answered(question, way.replies().to(question)))
                .toList();
        return new Change(answers, policy.band(way.tally()));
    }

    /** As it is first; then what could be found out and would be treated otherwise, from calm to grave. */
    private List<Reply> choices(Question question) {
        var cells = policy.cells(question.name()).toList();
        var found = new HashMap<List<Boolean>, Reply>();
        var replies = new ArrayList<Reply>();
        replies.add(now.to(question.name()));
        found.put(treatment(cells, replies.getFirst()), replies.getFirst());
        for (var reply : policy.domain().all(question.name())) {
            if (reply.equals(Reply.SILENCE) || reply.equals(Reply.NO_STATED)) continue;
            if (found.putIfAbsent(treatment(cells, reply), reply) == null) replies.add(reply);
        }
        return List.copyOf(replies);
    }

    private static List<Boolean> treatment(List<Cell> cells, Reply reply) {
        return cells.stream().map(cell -> cell.matches(reply)).toList();
    }

    private Answered answered(String question, Reply reply) {
        var kind = policy.sheet().question(question).map(Question::kind).orElseThrow();
        return reply.equals(Reply.NO_CHECKED)
                ? new Answered(question, Answer.NO_CHECKED, null)
                : new Answered(question, Answer.YES, kind == Kind.YES_NO ? null : reply.toString());
    }
}
