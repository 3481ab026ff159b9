package dev.vigil.triage.assessment;

import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of the sheet is answered; no question counts more than another. Completeness is not priority: a full form
 * can be about nothing, and an empty one about a child in danger.
 */
@Schema(
        description =
                "Questions answered otherwise than by unknown. It has no influence on score or band, nor they on it.")
record Completeness(long answered, int questions, long percent) {

    static Completeness of(List<Fact> facts, QuestionSheet sheet) {
        var answered = facts.stream()
                .filter(fact -> fact.answer().isKnown())
                .filter(fact -> sheet.question(fact.question()).isPresent())
                .map(Fact::question)
                .distinct()
                .count();
        var questions = sheet.questions().size();
        return new Completeness(answered, questions, Math.round(100.0 * answered / questions));
    }
}
