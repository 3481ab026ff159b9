package dev.vigil.intake.form;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds files that were written as text. Vigil never holds material (V11), so a picture must not come in through a
 * narrative either. Everything runs in linear time: a hostile text costs no more than its length.
 */
public final class Material {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern PERCENT = Pattern.compile("%([0-7][0-9A-Fa-f])");

    private Material() {}

    /** What was found, in words for the sender; never the content itself. */
    public static Optional<String> in(String text) {
        var plain = INVISIBLE.matcher(normalized(text)).replaceAll("");
        var found = signIn(plain);
        return found.isEmpty() && plain.indexOf('%') >= 0 ? signIn(unescaped(plain)) : found;
    }

    private static Optional<String> signIn(String text) {
        if (FileSigns.isDataUrlIn(text)) {
            return Optional.of("a data URL");
        }
        if (FileSigns.isFileIn(text)) {
            return Optional.of("the beginning of an encoded file");
        }
        return EncodedWords.of(text).looksLikeFile() ? Optional.of("a long run of encoded content") : Optional.empty();
    }

    // Wide and styled letters read like plain ones, to a person as to a decoder.
    private static String normalized(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String unescaped(String text) {
        return PERCENT.matcher(text)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
    }
}
