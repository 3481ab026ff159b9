package dev.vigil.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The words of a text that base64, base32 or hexadecimal could be written in, and whether they add up to a file. Dots
 * and colons end a word, as in most web addresses.
 */
record EncodedWords(List<String> words, int textLength) {

    private static final int SHORTEST = 8;
    private static final int SHORTEST_ODD = 16;
    private static final int LONGEST_MIXED = 96;
    private static final int LONGEST = 160;
    private static final int LONGEST_IN_LANGUAGE = 40;
    // A file broken into pieces. The addresses of a few wallets stay below.
    private static final int MOST_IN_ODD = 240;
    // A file broken into small pieces. A few user names stay below; where there is little else, it is no language.
    private static final int MOST_IN_MIXED = 160;

    static EncodedWords of(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isLetter(text.charAt(i))) {
                if (i - start >= SHORTEST) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return new EncodedWords(words, text.length());
    }

    static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "+/_=-".indexOf(character) >= 0;
    }

    boolean looksLikeFile() {
        int mixed = total(EncodedWords::isMixed);
        return words.stream().anyMatch(EncodedWords::isTooLong)
                || total(EncodedWords::isOdd) > MOST_IN_ODD
                || mixed > MOST_IN_MIXED && mixed > textLength / 2;
    }

    private int total(Predicate<String> kind) {
        return words.stream().filter(kind).mapToInt(String::length).sum();
    }

    private static boolean isTooLong(String word) {
        return word.length() > LONGEST_MIXED && isMixed(word) || word.length() > LONGEST && isVaried(word);
    }

    private static boolean isOdd(String word) {
        return word.length() >= SHORTEST_ODD && isMixed(word) || word.length() > LONGEST_IN_LANGUAGE && isVaried(word);
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
