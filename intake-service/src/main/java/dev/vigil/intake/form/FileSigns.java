package dev.vigil.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the beginning of a file looks like in text. Searched by plain words first: patterns alone took a second for a megabyte. */
final class FileSigns {

    /** First bytes in base64: JPEG twice, PNG, GIF, RIFF (WebP, AVI), ZIP, PDF, gzip, 7z, RAR, Matroska, TIFF twice, SVG. */
    private static final List<String> IN_BASE64 = List.of(
            "/9j/",
            "_9j_",
            "iVBORw0KG",
            "R0lGOD",
            "UklGR",
            "UEsDB",
            "JVBERi",
            "H4sI",
            "N3q8r",
            "UmFyI",
            "GkXfo",
            "SUkqA",
            "TU0AK",
            "PHN2Zy");

    /** MP4 begins with its own length, so its sign stands a little further in. */
    private static final String MP4 = "GZ0eX";

    private static final int SHORTEST_FILE = 12;

    private static final List<String> IN_PLAIN_TEXT = List.of("GIF87a", "GIF89a", "%PDF-", "JFIF", "<svg");

    private static final Pattern UUENCODED = Pattern.compile("(?m)^begin [0-7]{3} \\S");
    private static final Pattern DATA_URL = Pattern.compile("data:[a-z]++/[a-z0-9.+-]++[;,]|;\\s*+base64\\s*+,");

    private FileSigns() {}

    static boolean isDataUrlIn(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return (small.contains("data:") || small.contains("base64"))
                && DATA_URL.matcher(small).find();
    }

    static boolean isFileIn(String text) {
        return IN_BASE64.stream().anyMatch(sign -> isIn(text, sign, 0))
                || isIn(text, MP4, "AAAAxxx".length())
                || IN_PLAIN_TEXT.stream().anyMatch(text::contains)
                || text.contains("begin ") && UUENCODED.matcher(text).find();
    }

    /** Whether the sign begins a word of base64, or stands at most so far in, and enough follows it to be a file. */
    private static boolean isIn(String text, String sign, int mostBefore) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            int start = at;
            while (start > 0 && at - start <= mostBefore && EncodedWords.isLetter(text.charAt(start - 1))) {
                start--;
            }
            if (at - start <= mostBefore && lengthFrom(text, at) >= sign.length() + SHORTEST_FILE) {
                return true;
            }
        }
        return false;
    }

    private static int lengthFrom(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 100 && EncodedWords.isLetter(text.charAt(end))) {
            end++;
        }
        return end - at;
    }
}
