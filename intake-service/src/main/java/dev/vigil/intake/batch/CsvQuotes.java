package dev.vigil.intake.batch;

import java.nio.charset.StandardCharsets;

/** Follows the quotation marks of a CSV record, to tell where it ends: a quoted cell may hold line breaks (RFC 4180). */
final class CsvQuotes {

    private boolean open;
    private boolean cellStarts = true;

    /** Whether a cell is still open after this line of the record. */
    boolean openAfter(byte[] line) {
        for (char character : new String(line, StandardCharsets.ISO_8859_1).toCharArray()) {
            follow(character);
        }
        return open;
    }

    // A mark inside a quoted cell is written twice: it closes the cell and opens it again.
    private void follow(char character) {
        if (character == '"' && (open || cellStarts)) {
            open = !open;
            cellStarts = !open;
        } else if (!open) {
            cellStarts = character == ',';
        }
    }
}
