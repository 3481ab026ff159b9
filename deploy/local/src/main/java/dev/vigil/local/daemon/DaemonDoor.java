package dev.vigil.local.daemon;

import dev.vigil.local.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How a test finds the daemon of this build folder, or starts it. */
final class DaemonDoor {
    private final Project project;
    private final Path folder;

    private DaemonDoor(Project project) {
        this.project = project;
        this.folder = folder(project);
    }

    static DaemonDoor here() {
        return new DaemonDoor(Project.here());
    }

    static Path folder(Project project) {
        return project.kept().resolve("tests");
    }

    static Path address(Project project) {
        return folder(project).resolve("port");
    }

    interface Visit<T> {
        T with(Socket socket) throws IOException;
    }

    <T> T enter(Visit<T> visit) {
        // A file lock is not enough: two class loaders of one JVM would both be refused, so an interned string guards
        // within.
        synchronized (DaemonDoor.class.getName().intern()) {
            try {
                Files.createDirectories(folder);
                try (var lock = FileChannel.open(
                                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = lock.lock()) {
                    Optional<T> running = visitIfOpen(visit);
                    if (running.isPresent()) return running.get();
                    startDaemon();
                    return visitIfOpen(visit).orElseThrow(() -> new IOException("The daemon does not answer"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("No test backends; see " + folder, e);
            }
        }
    }

    /** Empty if there is no daemon, or one that is just leaving. */
    private <T> Optional<T> visitIfOpen(Visit<T> visit) {
        try {
            int port = Integer.parseInt(Files.readString(address(project)).strip());
            return Optional.of(visit.with(new Socket(InetAddress.getByName("127.0.0.1"), port)));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private void startDaemon() throws IOException {
        Files.deleteIfExists(address(project));
        Path log = folder.resolve("daemon.log");
        Process daemon = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!isOpen()) {
            if (endsSoon(daemon)) throw new IOException("The daemon ended:\n" + Files.readString(log));
        }
    }

    private boolean isOpen() throws IOException {
        try {
            return Files.readString(address(project)).endsWith("\n");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private static boolean endsSoon(Process daemon) throws IOException {
        try {
            return daemon.waitFor(40, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Told to stop while the daemon starts", e);
        }
    }

    private List<String> command() {
        return List.of(
                Project.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dvigil.root=" + project.root(),
                "-cp",
                project.runnerClassPath(),
                TestDaemon.class.getName());
    }
}
