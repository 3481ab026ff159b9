package dev.vigil.local.postgres;

import dev.vigil.local.process.Child;
import dev.vigil.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server on one data folder. */
public final class Postgres {
    public static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private final Privileges privileges;
    private final Child child;

    private Postgres(PostgresSettings settings, Privileges privileges) {
        this.settings = settings;
        this.privileges = privileges;
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) create();
        write("postgresql.conf", settings.configuration());
        StalePid.clear(settings.data());
        this.child = Child.start(launch("postgres", "-D", settings.data().toString()));
        child.awaitReady(this::isReady, PATIENCE);
    }

    /** Makes the data folder if it is not there, and returns when the server takes connections. */
    public static Postgres start(PostgresSettings settings) {
        return new Postgres(settings, Privileges.forData(settings.data()));
    }

    public Child child() {
        return child;
    }

    public Databases databases() {
        return new Databases(settings.port(), settings.password());
    }

    public void stop() {
        child.stop(Duration.ofSeconds(20));
    }

    private void create() {
        try {
            Files.createDirectories(settings.data());
            privileges.own(settings.data());
            Files.setPosixFilePermissions(settings.data(), PosixFilePermissions.fromString("rwx------"));
            initialise(settings.data().resolveSibling("first-password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path password) throws IOException {
        writePrivately(password, settings.password());
        try {
            var initdb = Child.start(launch(
                    "initdb",
                    "--pgdata=" + settings.data(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--no-sync"));
            if (initdb.ended().join() != 0) throw initdb.failed("could not make " + settings.data());
        } finally {
            Files.delete(password);
        }
    }

    /** PostgreSQL writes its state into the eighth line, after its process id in the first. */
    private boolean isReady() {
        try {
            List<String> lines = Files.readAllLines(settings.data().resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.getFirst().equals(Long.toString(child.pid()))
                    && lines.get(7).startsWith("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    private Launch launch(String program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(settings.binaries().program(program));
        command.addAll(List.of(arguments));
        return new Launch(
                "PostgreSQL", privileges.wrapper(), command, Map.of("LC_ALL", "C", "TZ", "UTC"), settings.log(), "INT");
    }

    private void write(String name, String content) {
        try {
            Path file = settings.data().resolve(name);
            Files.writeString(file, content);
            privileges.own(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
        privileges.own(file);
    }
}
