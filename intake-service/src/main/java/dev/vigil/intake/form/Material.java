package dev.vigil.intake.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds files that were written as text. Vigil never holds material (V11), so a picture must not come in through a
 * narrative either. Every pattern runs in linear time: a hostile text costs no more than its length.
 */
public final class Material {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    private static final Pattern DATA_URL =
            Pattern.compile("data:[a-z]++/[a-z0-9.+-]++[;,]|;\\s*+base64\\s*+,", Pattern.CASE_INSENSITIVE);

    // First bytes of JPEG, PNG, GIF, RIFF (WebP, AVI), ZIP, PDF, gzip, 7z, RAR, Matroska, TIFF, MP4 and SVG in base64,
    // of some of them in plain text, and the head of a uuencoded file.
    private static final Pattern FILE = Pattern.compile(
            "(?<![A-Za-z0-9+/_-])(?:[/_]9j[/_]|iVBORw0KG|R0lGOD|UklGR|UEsDB|JVBERi|H4sI|N3q8r|UmFyI|GkXfo|SUkqA|TU0AK"
                    + "|AAAA[A-Za-z0-9+/]{0,3}GZ0eX|PHN2Zy)[A-Za-z0-9+/_-]{12}"
                    + "|GIF8[79]a|%PDF-\\d|\\bJFIF\\b|<svg\\b|(?m:^begin [0-7]{3} \\S)");

    /** What base64, base32 and hexadecimal are written in. Dots and colons end it, as in most web addresses. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_=-]{8,}+");

    private static final Pattern PERCENT = Pattern.compile("%([0-7][0-9A-Fa-f])");

    private static final int LONGEST_MIXED_WORD = 96;
    private static final int LONGEST_WORD = 160;
    private static final int LONGEST_IN_LANGUAGE = 40;
    private static final int SHORTEST_ODD_WORD = 16;
    // A file broken into pieces. Seven addresses of wallets stay below.
    private static final int MOST_IN_ODD_WORDS = 240;
    // A file broken into small pieces. A few user names stay below; where there is little else, it is no language.
    private static final int MOST_IN_MIXED_WORDS = 160;

    private Material() {}

    /** What was found, in words for the sender; never the content itself. */
    public static Optional<String> in(String text) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return signIn(plain).or(() -> signIn(unescaped(plain)));
    }

    private static Optional<String> signIn(String text) {
        if (DATA_URL.matcher(text).find()) {
            return Optional.of("a data URL");
        }
        if (FILE.matcher(text).find()) {
            return Optional.of("the beginning of an encoded file");
        }
        return isEncoded(text) ? Optional.of("a long run of encoded content") : Optional.empty();
    }

    private static String unescaped(String text) {
        return PERCENT.matcher(text)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static boolean isEncoded(String text) {
        var words = WORD.matcher(text).results().map(MatchResult::group).toList();
        int mixed = total(words, Material::isMixed);
        return words.stream().anyMatch(Material::isTooLong)
                || total(words, Material::isOdd) > MOST_IN_ODD_WORDS
                || mixed > MOST_IN_MIXED_WORDS && mixed > text.length() / 2;
    }

    private static int total(List<String> words, Predicate<String> kind) {
        return words.stream().filter(kind).mapToInt(String::length).sum();
    }

    private static boolean isTooLong(String word) {
        return word.length() > LONGEST_MIXED_WORD && isMixed(word) || word.length() > LONGEST_WORD && isVaried(word);
    }

    private static boolean isOdd(String word) {
        return word.length() >= SHORTEST_ODD_WORD && isMixed(word)
                || word.length() > LONGEST_IN_LANGUAGE && isVaried(word);
    }

    /** Capitals, small letters and digits in one word: rare in language, nearly certain in encoded content. */
    private static boolean isMixed(String word) {
        return word.chars().anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase)
                && word.chars().anyMatch(Character::isDigit);
    }

    // A ruler of hyphens or equals signs is no file.
    private static boolean isVaried(String word) {
        return word.chars().distinct().limit(8).count() == 8;
    }
}
