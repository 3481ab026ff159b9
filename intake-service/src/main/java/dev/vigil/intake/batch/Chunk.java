package dev.vigil.intake.batch;

import dev.vigil.intake.batch.SentRow.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are stored together.
 *
 * @param last whether nothing more comes
 * @param whole whether the stream came to its own end, rather than being cut
 */
record Chunk(List<SentRow> rows, boolean last, boolean whole) {

    // Long rows make it smaller, so that a batch of the longest rows needs no more memory than any other.
    private static final int MOST_CHARACTERS = 4_000_000;

    Chunk {
        rows = List.copyOf(rows);
    }

    static Chunk read(BatchFile file, int most) {
        var rows = new ArrayList<SentRow>();
        int characters = 0;
        try {
            while (rows.size() < most && characters < MOST_CHARACTERS) {
                var row = file.next();
                if (row == null) {
                    return new Chunk(rows, true, !endsCut(rows));
                }
                rows.add(row);
                characters += row.sent().raw().length();
            }
            return new Chunk(rows, false, false);
        } catch (IOException cut) {
            return new Chunk(rows, true, false);
        }
    }

    /** The line of its last row, or this one if it has none. */
    int lastLine(int before) {
        return rows.isEmpty() ? before : rows.getLast().sent().line();
    }

    private static boolean endsCut(List<SentRow> rows) {
        return !rows.isEmpty() && rows.getLast() instanceof Unreadable row && row.cut();
    }
}
