package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The questions that a referral is asked, as versioned data: {@code question-sheet.json} beside this class's jar. */
public record QuestionSheet(String version, List<Question> questions) {

    public static final String RESOURCE = "/question-sheet.json";

    public QuestionSheet {
        questions = List.copyOf(questions);
    }

    public enum Kind {
        YES_NO,
        CHOICE,
        NUMBER
    }

    /**
     * @param choices what may be answered to a {@link Kind#CHOICE}, else null
     * @param check kind of check that answers it
     * @param access whether it is one of the routes by which the subject may reach children
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(String name, String words, Kind kind, List<String> choices, String check, boolean access) {}

    public Optional<Question> question(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    /**
     * Whether it is still open if the subject can reach children. One route found is an answer; to rule it out, every
     * route must have been checked: what a sender merely states, and what nobody asked, must never calm an assessment.
     */
    public boolean accessUnknown(Collection<Fact> facts) {
        var routes =
                questions.stream().filter(Question::access).map(Question::name).toList();
        if (facts.stream().anyMatch(fact -> routes.contains(fact.question()) && fact.answer() == Answer.YES)) {
            return false;
        }
        var checked = facts.stream()
                .filter(fact -> fact.answer() == Answer.NO_CHECKED)
                .map(Fact::question)
                .toList();
        return !checked.containsAll(routes);
    }
}
