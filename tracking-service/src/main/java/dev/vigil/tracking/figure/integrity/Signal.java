package dev.vigil.tracking.figure.integrity;

import java.util.List;
import java.util.Locale;

/** What may be a sign of figures being made rather than work being done. */
enum Signal {
    HEAPING("5", "clocks that stopped within their limit, in the last fifth of it", List.of("1", "2", "3", "4", "5")),
    LOWERED("NEAR_BREACH", "bands lowered by a person, within 48 hours before the limit would have been broken"),
    PERIOD_END("LAST_THREE_DAYS", "closures, on the last three days of a month"),
    LATE_ENTRIES(
            "LATER",
            "entries by people, recorded more than a week after they were true",
            List.of("AT_ONCE", "WITHIN_AN_HOUR", "WITHIN_A_DAY", "WITHIN_A_WEEK", "LATER"));

    static final String OTHER = "OTHER";

    /** Stopped over the limit: not in the base of the heaping. */
    static final String OVER = "OVER";

    private final String sign;
    private final String words;
    private final List<String> base;

    Signal(String sign, String words) {
        this(sign, words, List.of(sign, OTHER));
    }

    Signal(String sign, String words, List<String> base) {
        this.sign = sign;
        this.words = words;
        this.base = base;
    }

    String measure() {
        return "integrity-" + name().toLowerCase(Locale.ROOT);
    }

    /** Which part of the base is the sign. */
    String sign() {
        return sign;
    }

    String words() {
        return words;
    }

    List<String> base() {
        return base;
    }
}
