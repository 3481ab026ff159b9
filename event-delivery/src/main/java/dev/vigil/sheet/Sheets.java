package dev.vigil.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.QuestionSheet;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The question sheet in force. */
public final class Sheets {

    private static final QuestionSheet CURRENT = read();

    private Sheets() {}

    public static QuestionSheet current() {
        return CURRENT;
    }

    private static QuestionSheet read() {
        try (var json = QuestionSheet.class.getResourceAsStream(QuestionSheet.RESOURCE)) {
            return new ObjectMapper().readValue(json, QuestionSheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the question sheet of the event contract cannot be read", e);
        }
    }
}
