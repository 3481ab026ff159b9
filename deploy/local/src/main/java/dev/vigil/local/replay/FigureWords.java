package dev.vigil.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A figure in one sentence, those who still wait first. */
final class FigureWords {

    private FigureWords() {}

    static String of(JsonNode figure) {
        var open = figure.path("open");
        long n = open.path("n").asLong();
        var waiting = n == 0
                ? "nobody waits any more"
                : "%,d still wait, %s%s%s".formatted(n, age(open), read(open, n), access(open));
        return waiting + "; " + finished(figure.path("finished"));
    }

    private static String age(JsonNode open) {
        var median = open.path("medianDays").asText();
        var longest = open.path("maxDays").asText();
        return median.equals(longest)
                ? "each of them %s days".formatted(longest)
                : "half of them at least %s days, the longest %s".formatted(median, longest);
    }

    private static String read(JsonNode open, long n) {
        long unread = open.path("neverOpened").asLong();
        if (unread == 0) return "";
        return unread == n ? ", and nobody has opened them" : ", %,d never opened".formatted(unread);
    }

    private static String access(JsonNode open) {
        long unknown = open.path("accessUnknown").asLong();
        return unknown == 0 ? "" : ", %,d with access to children unknown".formatted(unknown);
    }

    private static String finished(JsonNode finished) {
        if (finished.path("n").asLong() == 0) return "none has ended";
        return StreamSupport.stream(finished.path("byOutcome").spliterator(), false)
                .map(each -> "%,d by %s (median %s days)"
                        .formatted(
                                each.path("n").asLong(),
                                each.path("kind").asText().replace('_', ' '),
                                each.path("medianDays").asText("-")))
                .collect(Collectors.joining(", ", "ended: ", ""));
    }
}
