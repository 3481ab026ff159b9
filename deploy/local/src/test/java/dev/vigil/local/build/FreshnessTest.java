package dev.vigil.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
    private static final FileTime BEFORE = time("2026-01-01T00:00:00Z");
    private static final FileTime BUILT = time("2026-01-02T00:00:00Z");
    private static final FileTime AFTER = time("2026-01-03T00:00:00Z");

    @TempDir
    Path root;

    private Freshness freshness;

    @BeforeEach
    void aBuiltModule() throws IOException {
        freshness = new Freshness(root, "intake-service");
        write("intake-service/src/main/java/A.java");
        write("event-contract/src/main/java/B.java");
        write("pom.xml");
        write("intake-service/target/quarkus-app/quarkus-run.jar");
        freshness.builtAt(BUILT);
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(f -> !f.endsWith("built")).toList()) Files.setLastModifiedTime(file, BEFORE);
        }
    }

    @Test
    void anUntouchedModuleIsFresh() {
        assertThat(freshness.isStale()).isFalse();
    }

    @Test
    void aChangedSourceMakesItStale() throws IOException {
        Files.setLastModifiedTime(root.resolve("intake-service/src/main/java/A.java"), AFTER);

        assertThat(freshness.isStale()).isTrue();
    }

    @Test
    void aChangeInWhatItIsMadeOfMakesItStale() throws IOException {
        Files.setLastModifiedTime(root.resolve("event-contract/src/main/java/B.java"), AFTER);

        assertThat(freshness.isStale()).isTrue();
    }

    @Test
    void aDeletedSourceMakesItStale() throws IOException {
        Files.delete(root.resolve("intake-service/src/main/java/A.java"));

        assertThat(freshness.isStale()).isTrue();
    }

    @Test
    void aMissingResultMakesItStale() throws IOException {
        Files.delete(root.resolve("intake-service/target/quarkus-app/quarkus-run.jar"));

        assertThat(freshness.isStale()).isTrue();
    }

    @Test
    void anotherModulesChangeDoesNot() throws IOException {
        write("triage-service/src/main/java/C.java");

        assertThat(freshness.isStale()).isFalse();
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private static FileTime time(String instant) {
        return FileTime.from(Instant.parse(instant));
    }
}
