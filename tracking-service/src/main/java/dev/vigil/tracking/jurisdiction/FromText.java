package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.util.function.Function;

/** Reads a value that the pack writes as one word. */
final class FromText<T> extends FromStringDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    FromText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
        return parse.apply(text);
    }
}
