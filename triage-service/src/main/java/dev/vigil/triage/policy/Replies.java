package dev.vigil.triage.policy;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is known about a referral; a question that is not here is unknown. */
public record Replies(Map<String, Reply> byQuestion) {

    static final Replies NONE = new Replies(Map.of());

    public Replies {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** @throws FactNotUnderstood if a fact is not an answer that the sheet knows: to guess its weight would be worse */
    public static Replies of(Collection<Fact> facts, QuestionSheet sheet) {
        var replies = new HashMap<String, Reply>();
        for (var fact : facts) {
            var question = sheet.question(fact.question())
                    .orElseThrow(() -> new FactNotUnderstood(fact, "no question of the sheet has this name"));
            replies.put(fact.question(), reply(fact, question));
        }
        return new Replies(replies);
    }

    Reply to(String question) {
        return byQuestion.getOrDefault(question, Reply.SILENCE);
    }

    List<Reply> to(List<Table.Column> columns) {
        var row = new ArrayList<Reply>(columns.size());
        for (var column : columns) row.add(to(column.question()));
        return row;
    }

    Replies with(String question, Reply reply) {
        var more = new HashMap<>(byQuestion);
        more.put(question, reply);
        return new Replies(more);
    }

    Replies with(Replies others) {
        var more = new HashMap<>(byQuestion);
        more.putAll(others.byQuestion);
        return new Replies(more);
    }

    /** How many questions have a reply. */
    int known() {
        return (int) byQuestion.values().stream()
                .filter(reply -> !reply.equals(Reply.SILENCE))
                .count();
    }

    private static Reply reply(Fact fact, Question question) {
        // A number has no "no": that somebody said so is no number, so it counts as unknown.
        return switch (fact.answer()) {
            case YES -> established(fact, question);
            case NO_CHECKED, NO_STATED ->
                question.kind() == QuestionSheet.Kind.NUMBER ? Reply.SILENCE : denied(fact.answer());
            case UNKNOWN, NOT_ASKED -> Reply.SILENCE;
        };
    }

    private static Reply denied(Answer answer) {
        return answer == Answer.NO_CHECKED ? Reply.NO_CHECKED : Reply.NO_STATED;
    }

    private static Reply established(Fact fact, Question question) {
        return switch (question.kind()) {
            case YES_NO -> yes(fact);
            case CHOICE -> choice(fact, question);
            case NUMBER -> amount(fact);
        };
    }

    private static Reply yes(Fact fact) {
        if (fact.value() != null) throw new FactNotUnderstood(fact, "a yes-or-no question has no value");
        return Reply.YES;
    }

    private static Reply choice(Fact fact, Question question) {
        if (fact.value() == null || !question.choices().contains(fact.value())) {
            throw new FactNotUnderstood(fact, "its value is one of " + String.join(", ", question.choices()));
        }
        return new Reply.Word(fact.value());
    }

    private static Reply amount(Fact fact) {
        try {
            return new Reply.Amount(new BigDecimal(fact.value()));
        } catch (NullPointerException | NumberFormatException e) {
            throw new FactNotUnderstood(fact, "its value is a number", e);
        }
    }
}
