package dev.vigil.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was once on the wire must be readable for ever; what is written now must be what the newest golden file says. */
class GoldenFileTest {

    @ParameterizedTest
    @EnumSource
    void writingGivesTheGoldenFile(EventType type) throws Exception {
        assertThat(Wire.JSON.valueToTree(Samples.of(type)).toPrettyString())
                .isEqualTo(Wire.JSON.readTree(Wire.golden(type, type.version())).toPrettyString());
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionOfTheGoldenFileCanBeRead(EventType type) throws Exception {
        for (var version = 1; version <= type.version(); version++) {
            var event = Wire.JSON.readValue(Wire.golden(type, version), type.event());

            assertThat(event.referral()).isEqualTo(Samples.of(type).referral());
        }
        assertThat(Wire.JSON.readValue(Wire.golden(type, type.version()), type.event()))
                .isEqualTo(Samples.of(type));
    }

    @ParameterizedTest
    @EnumSource
    void fieldThatANewerPublisherAddsDoesNoHarm(EventType type) throws Exception {
        var newer = (ObjectNode) Wire.JSON.readTree(Wire.golden(type, type.version()));
        newer.put("addedLater", "whatever it means");

        assertThat(Wire.JSON.treeToValue(newer, type.event())).isEqualTo(Samples.of(type));
    }

    @Test
    void everyGoldenFileBelongsToAnEventAndAVersion() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected());
        }
    }

    @Test
    void everyEventTypeHasAnEventAndEveryEventAType() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::event)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(VigilEvent.class.getPermittedSubclasses()).flatMap(GoldenFileTest::events))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::event).toList());
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenFileTest::events)
                : Stream.of(type);
    }

    private static List<String> expected() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> IntStream.rangeClosed(1, type.version())
                        .mapToObj(version -> "%s-%d.json".formatted(type.wireName(), version)))
                .toList();
    }
}
