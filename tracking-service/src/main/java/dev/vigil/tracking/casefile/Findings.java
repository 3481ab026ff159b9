package dev.vigil.tracking.casefile;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Entry;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.sheet.Sheets;
import java.util.ArrayList;
import java.util.Optional;

/** What a check found, read by the question sheet. */
final class Findings {

    private static final QuestionSheet SHEET = Sheets.current();

    private Findings() {}

    /** @throws Refusal naming every place that does not fit the sheet */
    static Order.CompleteCheck read(EnterCheck body, Entry entry) {
        var faults = new ArrayList<Fault>();
        if (SHEET.questions().stream().noneMatch(question -> question.check().equals(body.check()))) {
            faults.add(Fault.at("/check", "is no check of the question sheet"));
        }
        for (var index = 0; index < body.facts().size(); index++) {
            fault(body.facts().get(index), "/facts/" + index).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemKind.INVALID_FIELD, "The check does not fit the question sheet.", faults);
        }
        var source = "check:" + body.check() + " by " + entry.by().name();
        return new Order.CompleteCheck(
                body.check(),
                body.facts().stream()
                        .map(found -> fact(found, source, body.check(), entry))
                        .toList());
    }

    private static Fact fact(FoundFact found, String source, String check, Entry entry) {
        return new Fact(
                found.question(),
                found.answer(),
                found.value(),
                found.source() == null ? source : found.source(),
                found.answer() == Answer.NO_CHECKED ? checked(found, check, entry) : null);
    }

    private static Fact.Checked checked(FoundFact found, String check, Entry entry) {
        return new Fact.Checked(entry.by().name(), entry.occurredAt(), found.how() == null ? check : found.how());
    }

    private static Optional<Fault> fault(FoundFact fact, String pointer) {
        return SHEET.question(fact.question())
                .map(question -> valueFault(fact, question, pointer + "/value"))
                .orElseGet(() -> Optional.of(Fault.at(pointer + "/question", "is not on the question sheet")));
    }

    private static Optional<Fault> valueFault(FoundFact fact, Question question, String pointer) {
        var needed = fact.answer() == Answer.YES && question.kind() != Kind.YES_NO;
        if (!needed) {
            return fact.value() == null
                    ? Optional.empty()
                    : Optional.of(Fault.at(pointer, "must be left out: this answer has no value"));
        }
        return isValue(fact.value(), question)
                ? Optional.empty()
                : Optional.of(Fault.at(
                        pointer,
                        question.kind() == Kind.NUMBER
                                ? "must be a whole number"
                                : "must be one of " + String.join(", ", question.choices())));
    }

    private static boolean isValue(String value, Question question) {
        return value != null
                && (question.kind() == Kind.NUMBER
                        ? value.matches("[0-9]{1,6}")
                        : question.choices().contains(value));
    }
}
