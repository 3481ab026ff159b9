package dev.vigil.tracking.figure.hop;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A wait told in a sentence: "499 days: 499 at NATIONAL-HUB, unread". */
final class HopWords {

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private HopWords() {}

    /** Where it was, and what it waited for. */
    static String place(Stage stage, String detail, String unit) {
        var why = switch (stage) {
            case HANDOVER -> detail == null ? stage.words() : "offered to " + detail + ", not accepted";
            case ON_HOLD ->
                Standing.NOT_PRIORITISED.equals(detail)
                        ? "put off as not prioritised"
                        : "on hold for " + detail.toLowerCase(Locale.ROOT).replace('_', ' ');
            case AGENCY, ENDED, DECISION_TO_TELL, UNREAD, WARRANT, HUB, UNASSIGNED, ACCESS_CHECK, IN_HAND ->
                stage.words();
        };
        return "at " + unit + ", " + why;
    }

    /** The longest first. What is less than a whole unit of the sentence is left out. */
    static String sentence(Map<String, Long> secondsByPlace) {
        var longest = new TreeMap<>(secondsByPlace)
                .entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .toList();
        var seconds = longest.stream().map(Map.Entry::getValue).toList();
        var total = seconds.stream().mapToLong(Long::longValue).sum();
        var unit = total >= DAY ? DAY : total >= HOUR ? HOUR : MINUTE;
        var parts = Shares.whole(seconds, unit);
        return amount(total / unit, unit)
                + IntStream.range(0, longest.size())
                        .filter(index -> parts.get(index) > 0)
                        .mapToObj(index ->
                                parts.get(index) + " " + longest.get(index).getKey())
                        .collect(Collectors.collectingAndThen(Collectors.toList(), HopWords::told));
    }

    private static String told(List<String> parts) {
        return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
    }

    private static String amount(long amount, long unit) {
        var name = unit == DAY ? " day" : unit == HOUR ? " hour" : " minute";
        return amount + name + (amount == 1 ? "" : "s");
    }
}
