package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What open questions could still do to a band. It errs to one side only: a question that could raise the band, alone
 * or together with others, is never left out.
 */
public final class Outlook {

    private final Policy policy;
    private final Replies now;
    private final Set<String> open;
    private final Map<Table, Tally> tallies;
    private final Band ceiling;

    Outlook(Policy policy, Replies now, Collection<String> open) {
        this.policy = policy;
        this.now = now;
        this.open = Set.copyOf(open);
        this.tallies = new IdentityHashMap<>();
        for (var table : policy.tables()) tallies.put(table, table.tally(now));
        this.ceiling = policy.band(policy.tables().stream().map(this::ceiling).reduce(Tally.NONE, Tally::plus));
    }

    /** No answers to the open questions can lift the referral above this band. */
    public Band ceiling() {
        return ceiling;
    }

    /** The band if this question alone were answered, in the worst way. */
    public Band alone(String question) {
        var asking = policy.asking(question);
        var rest = Tally.NONE;
        for (var table : policy.tables()) if (!asking.contains(table)) rest = rest.plus(tallies.get(table));
        var worst = Band.LOW;
        for (var reply : replies(question)) {
            var tally = rest;
            for (var table : asking) tally = tally.plus(table.tally(row(table, question, reply)));
            worst = worst.raisedTo(policy.band(tally));
        }
        return worst;
    }

    /** Whether an answer to this question could help to lift the referral above a band. */
    public boolean couldRaise(String question, Band above) {
        if (above.isAtLeast(ceiling)) return false;
        var certain = about(question, now.to(question), false).points();
        for (var reply : replies(question)) {
            var possible = about(question, reply, true);
            if (possible.points() > certain || !above.isAtLeast(possible.floor())) return true;
        }
        return false;
    }

    private Tally ceiling(Table table) {
        var points = 0;
        var floor = Band.LOW;
        for (var rule : table.rules()) {
            if (!otherCellsHold(table, rule, -1, true)) continue;
            floor = floor.raisedTo(rule.atLeast());
            if (rule.asked().size() != 1) points += rule.points();
        }
        for (var column = 0; column < table.columns().size(); column++) points += mostOf(table, column);
        return new Tally(points, floor);
    }

    /** Most points of the rules that ask this column and no other: of those only one reply's can match at a time. */
    private int mostOf(Table table, int column) {
        var most = 0;
        for (var reply : replies(table.columns().get(column).question())) {
            var points = 0;
            for (var rule : table.rules()) {
                if (rule.asksOnly(column) && rule.cells().get(column).matches(reply)) points += rule.points();
            }
            most = Math.max(most, points);
        }
        return most;
    }

    /**
     * What the rules that look at the question add for one reply to it.
     *
     * @param possibly whether rules count that open answers to other questions may yet make match, or unmatch
     */
    private Tally about(String question, Reply reply, boolean possibly) {
        var sum = Tally.NONE;
        for (var table : policy.asking(question)) {
            var column = table.columnOf(question);
            for (var rule : table.rules()) {
                var cell = rule.cells().get(column);
                if (!cell.isAny() && cell.matches(reply) && otherCellsHold(table, rule, column, possibly)) {
                    sum = sum.plus(rule.tally());
                }
            }
        }
        return sum;
    }

    private boolean otherCellsHold(Table table, Rule rule, int exceptColumn, boolean possibly) {
        for (var column : rule.asked()) {
            if (column == exceptColumn) continue;
            var question = table.columns().get(column).question();
            var holds = open.contains(question)
                    ? possibly
                    : rule.cells().get(column).matches(now.to(question));
            if (!holds) return false;
        }
        return true;
    }

    private List<Reply> replies(String question) {
        return open.contains(question) ? policy.domain().different(question) : List.of(now.to(question));
    }

    private List<Reply> row(Table table, String question, Reply reply) {
        var row = new ArrayList<Reply>(table.columns().size());
        for (var column : table.columns()) {
            row.add(column.question().equals(question) ? reply : now.to(column.question()));
        }
        return row;
    }
}
