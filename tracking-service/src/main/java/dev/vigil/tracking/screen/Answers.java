package dev.vigil.tracking.screen;

import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Every question of the sheet with its answer; what nobody knows stands first, since somebody must find out. */
final class Answers {

    private Answers() {}

    static List<CasePanel.Answered> of(List<Fact> facts) {
        return Sheets.current().questions().stream()
                .map(question -> answered(question, facts))
                .sorted(Comparator.comparing(answered -> answered.look().isEmpty()))
                .toList();
    }

    private static CasePanel.Answered answered(Question question, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.question().equals(question.name()))
                .findFirst()
                .map(fact -> answered(question, fact))
                .orElse(new CasePanel.Answered(question.words(), "Not asked", "", "open"));
    }

    private static CasePanel.Answered answered(Question question, Fact fact) {
        var source = fact.checked() == null
                ? Objects.requireNonNullElse(fact.source(), "")
                : "%s, %s, by %s"
                        .formatted(
                                fact.checked().how(),
                                London.day(fact.checked().at()),
                                fact.checked().by());
        return new CasePanel.Answered(
                question.words(), Words.answer(fact), source, fact.answer().isKnown() ? "" : "open");
    }
}
