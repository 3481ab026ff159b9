package dev.vigil.tracking.figure.published;

/** A table of counts with its totals in the last row and column, and as it is printed. */
final class Printed {

    /** Counts under this are hidden. */
    static final long FEWEST = 5;

    private static final long ROUNDED_TO = 5;
    private static final long ROUNDED_BY_AT_MOST = 2;
    private static final long ANY = Long.MAX_VALUE / 4;

    private final long[][] truth;
    private final boolean[][] hidden;

    private Printed(long[][] truth) {
        this.truth = truth;
        this.hidden = new boolean[truth.length][truth[0].length];
    }

    /** @param cells by row and column, without totals */
    static Printed of(long[][] cells) {
        var rows = cells.length;
        var columns = cells[0].length;
        var truth = new long[rows + 1][columns + 1];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                truth[row][column] = cells[row][column];
                truth[row][columns] += cells[row][column];
                truth[rows][column] += cells[row][column];
                truth[rows][columns] += cells[row][column];
            }
        }
        return new Printed(truth);
    }

    int rows() {
        return truth.length;
    }

    int columns() {
        return truth[0].length;
    }

    boolean isSmall(int row, int column) {
        return truth[row][column] < FEWEST;
    }

    boolean isHidden(int row, int column) {
        return hidden[row][column];
    }

    /** Hides a count that is not small, so that small ones cannot be worked out from it. */
    void hide(int row, int column) {
        hidden[row][column] = true;
    }

    String text(int row, int column) {
        if (isSmall(row, column)) {
            return "<" + FEWEST;
        }
        return hidden[row][column] ? "*" : String.valueOf(rounded(row, column));
    }

    private long rounded(int row, int column) {
        return (truth[row][column] + ROUNDED_BY_AT_MOST) / ROUNDED_TO * ROUNDED_TO;
    }

    /** The least that it may be for all that is printed in its place. */
    long low(int row, int column) {
        if (isSmall(row, column) || hidden[row][column]) {
            return 0;
        }
        return Math.max(FEWEST, rounded(row, column) - ROUNDED_BY_AT_MOST);
    }

    /** The most that it may be. */
    long high(int row, int column) {
        if (isSmall(row, column)) {
            return FEWEST - 1;
        }
        return hidden[row][column] ? ANY : rounded(row, column) + ROUNDED_BY_AT_MOST;
    }

    long[][] copy() {
        var copy = new long[truth.length][];
        for (var row = 0; row < truth.length; row++) {
            copy[row] = truth[row].clone();
        }
        return copy;
    }

    long truth(int row, int column) {
        return truth[row][column];
    }
}
