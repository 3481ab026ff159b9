package dev.vigil.tracking.figure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The one place that says what each figure means; screen, API and export all quote it. */
@Singleton
public final class FigureRegistry {

    private final List<Definition> definitions;

    /** The file {@code figure/definitions.yaml}. */
    private record Definitions(Definition.Treatment usual, List<Definition> figures) {}

    FigureRegistry() {
        var file = read();
        definitions = file.figures().stream()
                .map(definition -> definition.orElse(file.usual()))
                .toList();
    }

    public List<Definition> definitions() {
        return definitions;
    }

    public Definition definition(String id) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no figure is called " + id));
    }

    private static Definitions read() {
        try (var yaml = FigureRegistry.class.getResourceAsStream("/figure/definitions.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(yaml, Definitions.class);
        } catch (IOException fault) {
            throw new UncheckedIOException("figure/definitions.yaml cannot be read", fault);
        }
    }
}
