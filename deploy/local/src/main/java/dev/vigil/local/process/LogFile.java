package dev.vigil.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Logs go on across restarts; a large one makes room at a start, and its predecessor is kept. */
final class LogFile {
    private static final long LARGE = 20_000_000;

    private LogFile() {}

    static void prepare(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGE) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
