package dev.vigil.local;

import dev.vigil.local.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a killed runner left behind, on systems whose kernel does not end children with their parent. */
public final class Leftovers {
    private final Path file;

    public Leftovers(Path home) {
        this.file = home.resolve("children");
    }

    synchronized void note(Child child) {
        try {
            String line = child.pid() + " " + began(child.handle()) + " " + child.name() + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops them, and tells who they were. */
    public synchronized List<String> stop() {
        try {
            if (!Files.exists(file)) return List.of();
            var stopped = Files.readAllLines(file).stream()
                    .flatMap(line -> stop(line).stream())
                    .toList();
            Files.delete(file);
            return stopped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> stop(String line) {
        String[] words = line.split(" ", 3);
        // A number alone may by now be somebody else's.
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words[0]))
                .filter(p -> p.isAlive() && began(p) == Long.parseLong(words[1]));
        process.ifPresent(Leftovers::end);
        return process.map(_ -> words[2]);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException deaf) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Cannot stop process " + process.pid(), e);
        }
    }

    private static long began(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}
