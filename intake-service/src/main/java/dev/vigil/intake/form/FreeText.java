package dev.vigil.intake.form;

import dev.vigil.problem.ProblemKind;

/** What free text may hold: written language, and nothing that could carry a file or fool a screen. */
public final class FreeText {

    /** Whether the text is one line or may have several. */
    public enum Shape {
        LINE,
        LINES
    }

    private FreeText() {}

    static String checked(String text, int longest, Shape shape) throws Unfit {
        refuseControls(text, shape);
        var material = Material.in(text);
        if (material.isPresent()) {
            throw new Unfit(
                    ProblemKind.MATERIAL_REFUSED,
                    "holds " + material.get()
                            + "; leave it out and name a reference under which it is kept lawfully instead");
        }
        if (text.isBlank()) {
            throw new Unfit("must not be empty; leave the field out instead");
        }
        if (text.length() > longest) {
            throw new Unfit("has " + text.length() + " characters; at most " + longest + " are taken");
        }
        return text;
    }

    private static void refuseControls(String text, Shape shape) throws Unfit {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw new Unfit("has half a character (a lone surrogate) at position " + i);
            }
            if (isControl(character) && !(shape == Shape.LINES && isLayout(character))) {
                throw new Unfit(
                        ProblemKind.MATERIAL_REFUSED,
                        "has the control character U+%04X at position %d; send plain text without it"
                                .formatted(character, i));
            }
        }
    }

    private static boolean isLayout(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    // The embeddings, overrides and isolates of text direction can make a screen show other words than were stored.
    private static boolean isControl(int character) {
        return Character.isISOControl(character)
                || character >= 0x2028 && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character >= 0xFFF9 && character <= 0xFFFB;
    }
}
