package dev.vigil.local.kafka;

import dev.vigil.local.process.Child;
import dev.vigil.local.process.Launch;
import dev.vigil.local.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The broker's process. */
public final class Kafka {
    public static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Child child;

    private Kafka(Child child) {
        this.child = child;
    }

    /**
     * Formats the folder if it is new, and returns when clients are served.
     *
     * @param launched gets the process before it is ready, so that it can be stopped while it starts
     */
    public static Kafka start(KafkaSettings settings, Consumer<Child> launched) {
        Path file = settings.folder().resolve("server.properties");
        Path ready = settings.folder().resolve("ready");
        try {
            Files.createDirectories(settings.folder());
            Files.deleteIfExists(ready);
            Files.writeString(file, settings.configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Child child = Child.start(launch(settings, file));
        launched.accept(child);
        child.awaitReady(() -> contains(ready, child.pid()), PATIENCE);
        return new Kafka(child);
    }

    public Child child() {
        return child;
    }

    public void stop() {
        child.stop(STOP_PATIENCE);
    }

    private static Launch launch(KafkaSettings settings, Path file) {
        var command = List.of(
                Project.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                settings.classPath(),
                BrokerMain.class.getName(),
                file.toString());
        return new Launch("Kafka", List.of(), command, Map.of(), settings.log(), "TERM");
    }

    private static boolean contains(Path ready, long pid) {
        try {
            return Files.exists(ready) && Files.readString(ready).equals(Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
