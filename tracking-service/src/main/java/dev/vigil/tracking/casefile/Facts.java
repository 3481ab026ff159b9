package dev.vigil.tracking.casefile;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known: the latest answer to each question. Not knowing never replaces knowing. */
public record Facts(Map<String, Fact> byQuestion) {

    static final Facts NONE = new Facts(Map.of());

    public Facts {
        byQuestion = Map.copyOf(byQuestion);
    }

    Facts learning(List<Fact> learned) {
        var known = new LinkedHashMap<>(byQuestion);
        learned.forEach(fact -> known.merge(
                fact.question(), fact, (old, latest) -> latest.answer().isKnown() ? latest : old));
        return new Facts(known);
    }

    public List<Fact> list() {
        return byQuestion.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    public boolean accessUnknown() {
        return Sheets.current().accessUnknown(byQuestion.values());
    }

    /** Routes to children that nobody has checked, if access is unknown; who decides anyway answers for these. */
    List<String> openRoutes() {
        return accessUnknown()
                ? Sheets.current().questions().stream()
                        .filter(Question::access)
                        .map(Question::name)
                        .filter(route -> !isChecked(route))
                        .toList()
                : List.of();
    }

    private boolean isChecked(String route) {
        return byQuestion.containsKey(route) && byQuestion.get(route).answer() == Answer.NO_CHECKED;
    }
}
