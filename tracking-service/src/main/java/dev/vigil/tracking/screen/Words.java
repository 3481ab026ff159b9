package dev.vigil.tracking.screen;

import dev.vigil.contract.Fact;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as people read them. The codes are made of words, so there is no list to fall behind. */
final class Words {

    private static final Pattern LIMIT = Pattern.compile("([0-9]+)(h|d|wd|mo)");

    private Words() {}

    /** {@code access-check}, {@code ACTED_ON} and {@code triage.assessed} become small words. */
    static String small(String code) {
        return code.replace('-', ' ').replace('_', ' ').replace('.', ' ').toLowerCase(Locale.UK);
    }

    static String sentence(String code) {
        var words = small(code);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** {@code 24h} becomes {@code 24 h}, {@code 1wd} becomes {@code 1 working day}. */
    static String limit(String written) {
        var parts = LIMIT.matcher(written);
        if (!parts.matches()) {
            return written.equals("$until") ? "the date named" : written;
        }
        var amount = parts.group(1);
        return switch (parts.group(2)) {
            case "wd" -> amount + (amount.equals("1") ? " working day" : " working days");
            case "mo" -> amount + (amount.equals("1") ? " month" : " months");
            case String unit -> amount + " " + unit;
        };
    }

    static String answer(Fact fact) {
        return switch (fact.answer()) {
            case YES -> fact.value() == null ? "Yes" : sentence(fact.value());
            case NO_CHECKED -> "No, checked";
            case NO_STATED -> "No, but only as stated";
            case UNKNOWN -> "Unknown";
            case NOT_ASKED -> "Not asked";
        };
    }

    static String count(long n, String one, String many) {
        return "%,d %s".formatted(n, n == 1 ? one : many);
    }
}
