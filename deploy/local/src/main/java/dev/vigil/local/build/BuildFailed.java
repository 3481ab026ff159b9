package dev.vigil.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Maven refused; the message shows what it said. */
public final class BuildFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildFailed(Path log) {
        super("The build failed:\n" + errors(log) + "\nAll of it is in " + log);
    }

    private static String errors(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]")).limit(15).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "(its log cannot be read)";
        }
    }
}
