package dev.vigil.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** Whether a module's result is newer than all it was made of. A folder's time counts too, since it tells of deleted files. */
record Freshness(Path root, String module) {
    private static final List<String> SHARED = List.of("event-contract", "event-delivery");

    boolean isStale() {
        try {
            if (!Files.exists(result()) || !Files.exists(stamp())) return true;
            FileTime built = Files.getLastModifiedTime(stamp());
            try (var sources = sources()) {
                return sources.anyMatch(source -> modified(source).compareTo(built) > 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time that counts is the one before the build: a source that changed during it is newer. */
    void builtAt(FileTime begin) throws IOException {
        if (!Files.exists(stamp())) Files.createFile(stamp());
        Files.setLastModifiedTime(stamp(), begin);
    }

    private Path result() {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Path stamp() {
        return root.resolve(module).resolve("target/built");
    }

    private Stream<Path> sources() {
        return Stream.concat(
                        Stream.of("pom.xml"),
                        Stream.concat(SHARED.stream(), Stream.of(module))
                                .flatMap(m -> Stream.of(m + "/pom.xml", m + "/src/main")))
                .map(root::resolve)
                .filter(Files::exists)
                .flatMap(Freshness::tree);
    }

    private static Stream<Path> tree(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
