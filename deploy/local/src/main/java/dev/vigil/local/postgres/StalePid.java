package dev.vigil.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lock file that a killed server leaves behind. PostgreSQL takes any living process with that number for its own. */
final class StalePid {
    private StalePid() {}

    static void clear(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) return;
            if (!isPostgres(Files.readAllLines(file).getFirst())) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(String pid) {
        Optional<String> command =
                ProcessHandle.of(Long.parseLong(pid)).flatMap(p -> p.info().command());
        return command.map(c -> c.endsWith("postgres")).orElse(false);
    }
}
