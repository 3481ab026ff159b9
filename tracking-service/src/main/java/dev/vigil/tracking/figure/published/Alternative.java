package dev.vigil.tracking.figure.published;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Another table that would be printed the same. A table with its totals is a flow in a circle: from the grand total to the rows,
 * through the cells to the columns, and back; so changing one count is finding a way round on which the others can give.
 */
final class Alternative {

    private final Printed printed;
    private final long[][] counts;
    private final Bounds bounds;

    /** What a count may be besides what its print says, because of another table; asked of cells only. */
    interface Bounds {
        long low(int row, int column);

        long high(int row, int column);
    }

    Alternative(Printed printed, long[][] counts, Bounds bounds) {
        this.printed = printed;
        this.counts = counts;
        this.bounds = bounds;
    }

    /** Changes this count to another, and others with it so that all still fits. @return whether that is possible */
    boolean move(int row, int column, long to) {
        while (counts[row][column] != to) {
            var step = Long.signum(to - counts[row][column]);
            var next = counts[row][column] + step;
            if (next < low(row, column) || next > high(row, column) || !makeUp(row, column, step)) {
                return false;
            }
            counts[row][column] = next;
        }
        return true;
    }

    private boolean makeUp(int row, int column, int step) {
        var start = step > 0 ? end(row, column) : begin(row, column);
        var goal = step > 0 ? begin(row, column) : end(row, column);
        var cameBy = new int[nodes()];
        Arrays.fill(cameBy, -1);
        var reached = new boolean[nodes()];
        reached[start] = true;
        var open = new ArrayDeque<Integer>();
        open.add(start);
        while (!open.isEmpty() && !reached[goal]) {
            spread(open.remove(), row * printed.columns() + column, reached, cameBy, open);
        }
        if (reached[goal]) {
            push(start, goal, cameBy);
        }
        return reached[goal];
    }

    private void spread(int node, int changing, boolean[] reached, int[] cameBy, ArrayDeque<Integer> open) {
        for (var entry = 0; entry < printed.rows() * printed.columns(); entry++) {
            var row = entry / printed.columns();
            var column = entry % printed.columns();
            var next = entry == changing ? node : beyond(node, row, column);
            if (!reached[next]) {
                reached[next] = true;
                cameBy[next] = entry;
                open.add(next);
            }
        }
    }

    /** Where this entry leads from the node if it can give one; the node itself if not. */
    private int beyond(int node, int row, int column) {
        if (begin(row, column) == node && counts[row][column] < high(row, column)) {
            return end(row, column);
        }
        return end(row, column) == node && counts[row][column] > low(row, column) ? begin(row, column) : node;
    }

    private void push(int start, int goal, int[] cameBy) {
        for (var node = goal; node != start; ) {
            var row = cameBy[node] / printed.columns();
            var column = cameBy[node] % printed.columns();
            var forward = end(row, column) == node;
            counts[row][column] += forward ? 1 : -1;
            node = forward ? begin(row, column) : end(row, column);
        }
    }

    private int nodes() {
        return printed.rows() + printed.columns();
    }

    // Nodes: each row, each column, then where all rows begin and where all columns end.
    private int begin(int row, int column) {
        if (row < lastRow()) {
            return column < lastColumn() ? row : allRows();
        }
        return column < lastColumn() ? lastRow() + column : allColumns();
    }

    private int end(int row, int column) {
        if (row < lastRow()) {
            return column < lastColumn() ? lastRow() + column : row;
        }
        return column < lastColumn() ? allColumns() : allRows();
    }

    private int lastRow() {
        return printed.rows() - 1;
    }

    private int lastColumn() {
        return printed.columns() - 1;
    }

    private int allRows() {
        return lastRow() + lastColumn();
    }

    private int allColumns() {
        return allRows() + 1;
    }

    private boolean isCell(int row, int column) {
        return row < lastRow() && column < lastColumn();
    }

    private long low(int row, int column) {
        var own = printed.low(row, column);
        return isCell(row, column) ? Math.max(own, bounds.low(row, column)) : own;
    }

    private long high(int row, int column) {
        var own = printed.high(row, column);
        return isCell(row, column) ? Math.min(own, bounds.high(row, column)) : own;
    }
}
