package dev.vigil.local.daemon;

import dev.vigil.local.kafka.Kafka;
import dev.vigil.local.kafka.KafkaSettings;
import dev.vigil.local.postgres.Databases;
import dev.vigil.local.postgres.Postgres;
import dev.vigil.local.postgres.PostgresBinaries;
import dev.vigil.local.postgres.PostgresSettings;
import dev.vigil.local.process.Ports;
import dev.vigil.local.project.Folders;
import dev.vigil.local.project.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Holds PostgreSQL and Kafka for the tests of one build folder; runs as a process of its own. */
final class TestDaemon {
    // Long enough for Maven to come from one module's tests to the next one's.
    private static final Duration LINGER = Duration.ofSeconds(20);

    private final Project project = Project.here();
    private final Path folder = DaemonDoor.folder(project);
    private final String password = word();

    private TestDaemon() {}

    public static void main(String[] arguments) throws IOException {
        new TestDaemon().run();
    }

    private void run() throws IOException {
        Folders.delete(folder.resolve("data"));
        var ports = Ports.free(3);
        var kafka = CompletableFuture.supplyAsync(() -> Kafka.start(kafka(ports.get(0), ports.get(1)), _ -> {}));
        var postgres = CompletableFuture.supplyAsync(() -> Postgres.start(postgres(ports.get(2)), _ -> {}));
        var databases = postgres.join().databases();
        kafka.join();
        try (var door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            tell(door.getLocalPort());
            new Leases(door, name -> grant(databases, name, ports.get(0)), LINGER).serveUntilUnused();
        }
        kafka.join().stop();
        postgres.join().stop();
    }

    private Grant grant(Databases databases, String name, int kafkaPort) {
        String owner = word();
        databases.provide(name, owner);
        // A zone that is not UTC and has summer time brings every confusion of zones to light.
        databases.sessionZone(name, "America/New_York");
        return new Grant(databases.url(name), owner, "127.0.0.1:" + kafkaPort);
    }

    private KafkaSettings kafka(int port, int controllerPort) {
        return new KafkaSettings(
                project.brokerClassPath(),
                folder.resolve("data/kafka"),
                port,
                controllerPort,
                folder.resolve("kafka.log"),
                false);
    }

    private PostgresSettings postgres(int port) {
        return new PostgresSettings(
                PostgresBinaries.from(project.postgresJar()),
                folder.resolve("data/postgres"),
                port,
                password,
                folder.resolve("postgres.log"),
                false);
    }

    /** In one move, so that nobody reads half a number. */
    private void tell(int port) throws IOException {
        Path draft = Files.writeString(folder.resolve("port.new"), port + "\n");
        Files.move(draft, DaemonDoor.address(project), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String word() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
