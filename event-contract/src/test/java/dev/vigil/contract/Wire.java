package dev.vigil.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as the event codec reads and writes it, and the golden files. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private Wire() {}

    static String golden(EventType type, int version) {
        try {
            return Files.readString(GOLDEN.resolve("%s-%d.json".formatted(type.wireName(), version)));
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file; add it with the new event or the new version", e);
        }
    }
}
