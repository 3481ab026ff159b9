package dev.vigil.triage.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Everything that some tables can add up to, each with the fewest known replies that bring it about. Tables that share
 * no question are independent, so their sums are combined and not their replies: that keeps the search small.
 */
final class Reach {

    private final Function<String, List<Reply>> choices;
    private final ToIntFunction<Replies> size;

    /**
     * @param choices the replies to try for a question
     * @param size of some replies, the sum of what each of them counts
     */
    Reach(Function<String, List<Reply>> choices, ToIntFunction<Replies> size) {
        this.choices = choices;
        this.size = size;
    }

    /** @param known size of the replies; unless asked otherwise, how many are more than silence */
    record Way(Tally tally, int known, Replies replies) {}

    private Way by(Tally tally, Replies replies) {
        return new Way(tally, size.applyAsInt(replies), replies);
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
        for (var replies : Combinations.of(shared, choices)) {
            for (var way : sums(tables, given, replies)) keepSmaller(found, way);
        }
        return found.values();
    }

    private Collection<Way> sums(List<Table> tables, Replies given, Replies shared) {
        Map<Tally, Way> sums = Map.of(Tally.NONE, by(Tally.NONE, shared));
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
        for (var replies : Combinations.of(own, choices)) {
            keepSmaller(found, by(table.tally(given.with(replies)), replies));
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
