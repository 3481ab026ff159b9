package dev.vigil.triage.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that some tables can add up to, each with the fewest known replies that bring it about. Tables that share
 * no question are independent, so their sums are combined and not their replies: that keeps the search small.
 */
final class Reach {

    private final Domain domain;

    Reach(Domain domain) {
        this.domain = domain;
    }

    /** @param known how many of the replies are more than silence */
    record Way(Tally tally, int known, Replies replies) {
        static Way by(Tally tally, Replies replies) {
            return new Way(tally, replies.known(), replies);
        }
    }

    /** @param given replies that are settled already; they are not counted and not repeated in the ways */
    Collection<Way> of(List<Table> tables, Replies given) {
        var free = tables.stream()
                .flatMap(table -> questions(table).stream())
                .filter(question -> !given.byQuestion().containsKey(question))
                .toList();
        var shared = free.stream()
                .filter(question ->
                        tables.stream().filter(table -> table.asks(question)).count() > 1)
                .distinct()
                .toList();
        // Linked, so that of two ways with as few replies every run tells the same one.
        var found = new LinkedHashMap<Tally, Way>();
        for (var replies : Combinations.of(shared, domain)) {
            for (var way : sums(tables, given, replies)) keepSmaller(found, way);
        }
        return found.values();
    }

    private Collection<Way> sums(List<Table> tables, Replies given, Replies shared) {
        Map<Tally, Way> sums = Map.of(Tally.NONE, Way.by(Tally.NONE, shared));
        for (var table : tables) {
            var next = new LinkedHashMap<Tally, Way>();
            for (var added : alone(table, given.with(shared))) {
                for (var sum : sums.values()) keepSum(next, sum, added);
            }
            sums = next;
        }
        return sums.values();
    }

    private Collection<Way> alone(Table table, Replies given) {
        var own = questions(table).stream()
                .filter(question -> !given.byQuestion().containsKey(question))
                .toList();
        var found = new LinkedHashMap<Tally, Way>();
        for (var replies : Combinations.of(own, domain)) {
            keepSmaller(found, Way.by(table.tally(given.with(replies)), replies));
        }
        return found.values();
    }

    // Most sums come about in several ways; only those that are kept are worth putting together.
    private static void keepSum(Map<Tally, Way> found, Way sum, Way added) {
        var tally = sum.tally().plus(added.tally());
        var known = sum.known() + added.known();
        var there = found.get(tally);
        if (there == null || known < there.known()) {
            found.put(tally, new Way(tally, known, sum.replies().with(added.replies())));
        }
    }

    private static void keepSmaller(Map<Tally, Way> found, Way way) {
        found.merge(way.tally(), way, (one, other) -> other.known() < one.known() ? other : one);
    }

    static List<String> questions(Table table) {
        return table.columns().stream().map(Table.Column::question).toList();
    }
}
