package dev.vigil.local.command;

import dev.vigil.local.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One runner at a time. The lock goes with its process, however that ends; the file beside it says who has it. */
final class RunnerLock {
    // Kept where the garbage collector cannot find it: it would close the channel, and with it give up the lock.
    private static FileChannel held;

    private final Path folder;

    RunnerLock(Project project) {
        this.folder = project.kept();
    }

    /** Who runs here: process id and command. */
    record Holder(long pid, String command) {}

    /** Empty when we have the lock now, else who has it. */
    Optional<Holder> take(String command) {
        try {
            Files.createDirectories(folder);
            held = FileChannel.open(folder.resolve("runner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held.tryLock() == null) return Optional.of(holder());
            Files.writeString(file(), ProcessHandle.current().pid() + " " + command);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Holder holder() throws IOException {
        String[] words = Files.readString(file()).split(" ", 2);
        return new Holder(Long.parseLong(words[0]), words[1]);
    }

    private Path file() {
        return folder.resolve("runner");
    }
}
