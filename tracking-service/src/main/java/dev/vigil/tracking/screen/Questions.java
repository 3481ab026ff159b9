package dev.vigil.tracking.screen;

import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;

/** The words of the question sheet. */
final class Questions {

    private Questions() {}

    /** A question of an older or newer sheet has its name at least. */
    static String words(String name) {
        return Sheets.current().question(name).map(Question::words).orElse(name);
    }
}
