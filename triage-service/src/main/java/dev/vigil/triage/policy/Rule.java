package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.util.List;

/**
 * A row of a table. It can only raise: its points are never negative and its band is a floor.
 *
 * @param cells one for each column of the table
 * @param atLeast {@link Band#LOW} if the rule only adds points
 */
record Rule(String id, List<Cell> cells, int points, Band atLeast, String reason, String source) {

    Rule {
        cells = List.copyOf(cells);
        if (points < 0) throw new IllegalArgumentException("a rule can only raise: " + id);
    }

    boolean matches(List<Reply> replies) {
        for (var column = 0; column < cells.size(); column++) {
            if (!cells.get(column).matches(replies.get(column))) return false;
        }
        return true;
    }

    Tally tally() {
        return new Tally(points, atLeast);
    }
}
