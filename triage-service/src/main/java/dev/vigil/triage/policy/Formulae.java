package dev.vigil.triage.policy;

import static java.util.stream.Collectors.joining;

import dev.vigil.contract.Band;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The part of a policy file that is the same in every one: how matched rules become a score, a floor and a band. */
final class Formulae {

    static final String HITS = "Hits";
    static final String SCORE = "Score";
    static final String FLOOR = "Floor";
    static final String BAND = "Band";
    static final String SCORE_TEXT = "sum(append(Hits.points, 0))";
    static final String FLOOR_TEXT = mostUrgentOf("Hits.atLeast");
    static final String BAND_TEXT = mostUrgentOf("[Floor, ScoreBand]");

    private static final Pattern CONCATENATE = Pattern.compile("concatenate\\((\\w+(?:, ?\\w+)*)\\)");

    private Formulae() {}

    /** Names of the tables in the order in which the file adds them up; empty if the formula is another one. */
    static List<String> tables(String hits) {
        var concatenate = CONCATENATE.matcher(normal(hits));
        return concatenate.matches() ? List.of(concatenate.group(1).split(", ?")) : List.of();
    }

    static boolean same(String text, String expected) {
        return normal(text).equals(normal(expected));
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String mostUrgentOf(String list) {
        return Arrays.stream(Band.values())
                .filter(band -> band != Band.LOW)
                .map(band -> "if list contains(%s, \"%s\") then \"%s\"".formatted(list, band, band))
                .collect(joining(" else ", "", " else \"LOW\""));
    }
}
