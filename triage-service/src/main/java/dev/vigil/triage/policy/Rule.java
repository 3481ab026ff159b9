package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a table. It can only raise: its points are never negative and its band is a floor.
 *
 * @param cells one for each column of the table
 * @param asked columns whose reply matters to this rule
 * @param atLeast {@link Band#LOW} if the rule only adds points
 */
record Rule(String id, List<Cell> cells, List<Integer> asked, int points, Band atLeast, String reason, String source) {

    Rule {
        cells = List.copyOf(cells);
        asked = List.copyOf(asked);
        if (points < 0) throw new IllegalArgumentException("a rule can only raise: " + id);
    }

    static Rule of(String id, List<Cell> cells, int points, Band atLeast, String reason, String source) {
        var asked = IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isAny())
                .boxed()
                .toList();
        return new Rule(id, cells, asked, points, atLeast, reason, source);
    }

    boolean matches(List<Reply> replies) {
        for (var column : asked) {
            if (!cells.get(column).matches(replies.get(column))) return false;
        }
        return true;
    }

    boolean asksOnly(int column) {
        return asked.size() == 1 && asked.getFirst() == column;
    }

    Tally tally() {
        return new Tally(points, atLeast);
    }
}
