package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What open questions could still do to a band. It errs to one side only: a question that could raise the band, alone
 * or together with others, is never left out.
 */
public final class Outlook {

    private final Policy policy;
    private final Replies now;
    private final Set<String> open;

    Outlook(Policy policy, Replies now, Collection<String> open) {
        this.policy = policy;
        this.now = now;
        this.open = Set.copyOf(open);
    }

    /** The band if this question alone were answered, in the worst way. */
    public Band alone(String question) {
        var rest = policy.tables().stream()
                .filter(table -> !table.asks(question))
                .map(table -> table.tally(now))
                .reduce(Tally.NONE, Tally::plus);
        return replies(question).stream()
                .map(reply -> policy.band(rest.plus(tally(policy.asking(question), now.with(question, reply)))))
                .reduce(Band.LOW, Band::raisedTo);
    }

    /** Whether an answer to this question could help to lift the referral above a band. */
    public boolean couldRaise(String question, Band above) {
        if (above.isAtLeast(ceiling())) return false;
        var certain = about(question, now.to(question), this::isCertain).points();
        return replies(question).stream()
                .map(reply -> about(question, reply, this::isPossible))
                .anyMatch(added -> added.points() > certain || !above.isAtLeast(added.floor()));
    }

    /** No answers to the open questions can lift the referral above this band. */
    public Band ceiling() {
        return policy.band(policy.tables().stream().map(this::ceiling).reduce(Tally.NONE, Tally::plus));
    }

    private Tally ceiling(Table table) {
        var floor = table.rules().stream()
                .filter(rule -> isPossible(table, rule, -1))
                .map(Rule::atLeast)
                .reduce(Band.LOW, Band::raisedTo);
        var several = table.rules().stream()
                .filter(rule -> asked(rule).count() != 1 && isPossible(table, rule, -1))
                .mapToInt(Rule::points)
                .sum();
        var single = IntStream.range(0, table.columns().size())
                .map(column -> highest(table, column))
                .sum();
        return new Tally(several + single, floor);
    }

    /** Most points of the rules that ask this column and no other: of those only one reply's can match at a time. */
    private int highest(Table table, int column) {
        return replies(table.columns().get(column).question()).stream()
                .mapToInt(reply -> table.rules().stream()
                        .filter(rule -> asked(rule).boxed().toList().equals(List.of(column)))
                        .filter(rule -> rule.cells().get(column).matches(reply))
                        .mapToInt(Rule::points)
                        .sum())
                .max()
                .orElse(0);
    }

    /** What the rules that look at the question add for one reply to it. */
    private Tally about(String question, Reply reply, OtherCells others) {
        var sum = Tally.NONE;
        for (var table : policy.asking(question)) {
            var column = table.columnOf(question);
            for (var rule : table.rules()) {
                var cell = rule.cells().get(column);
                if (!cell.isAny() && cell.matches(reply) && others.hold(table, rule, column)) {
                    sum = sum.plus(rule.tally());
                }
            }
        }
        return sum;
    }

    private interface OtherCells {
        boolean hold(Table table, Rule rule, int exceptColumn);
    }

    private boolean isPossible(Table table, Rule rule, int exceptColumn) {
        return others(table, rule, exceptColumn, open::contains);
    }

    private boolean isCertain(Table table, Rule rule, int exceptColumn) {
        return others(table, rule, exceptColumn, question -> false)
                && asked(rule)
                        .noneMatch(column -> column != exceptColumn
                                && open.contains(table.columns().get(column).question()));
    }

    private boolean others(Table table, Rule rule, int exceptColumn, Predicate<String> mayMatch) {
        return asked(rule).filter(column -> column != exceptColumn).allMatch(column -> {
            var question = table.columns().get(column).question();
            return mayMatch.test(question) || rule.cells().get(column).matches(now.to(question));
        });
    }

    private static IntStream asked(Rule rule) {
        return IntStream.range(0, rule.cells().size())
                .filter(column -> !rule.cells().get(column).isAny());
    }

    private List<Reply> replies(String question) {
        return open.contains(question) ? policy.domain().different(question) : List.of(now.to(question));
    }

    private static Tally tally(List<Table> tables, Replies replies) {
        return tables.stream().map(table -> table.tally(replies)).reduce(Tally.NONE, Tally::plus);
    }
}
