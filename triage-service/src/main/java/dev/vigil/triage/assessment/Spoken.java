package dev.vigil.triage.assessment;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;

/** Questions and answers in plain English. */
public final class Spoken {

    private Spoken() {}

    /** As the sheet words it; its name if the sheet no longer has it. */
    public static String question(String name) {
        return Sheets.current().question(name).map(Question::words).orElse(name);
    }

    public static String answer(Fact fact) {
        var checked = fact.checked();
        return answer(fact.answer(), fact.value())
                + (checked == null ? "" : " by " + checked.by() + " (" + checked.how() + ")");
    }

    public static String answer(Answer answer, String value) {
        return switch (answer) {
            case YES -> value == null ? "Yes" : value;
            case NO_CHECKED -> "No, checked";
            case NO_STATED -> "No, stated";
            case UNKNOWN, NOT_ASKED -> "unknown";
        };
    }
}
