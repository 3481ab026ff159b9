package dev.vigil.local.postgres;

import dev.vigil.local.process.Child;
import dev.vigil.local.process.ChildFailed;
import dev.vigil.local.process.Launch;
import dev.vigil.local.project.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One PostgreSQL server on one data folder. */
public final class Postgres {
    public static final String SUPERUSER = "postgres";
    public static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private final Privileges privileges;
    private final Child child;

    private Postgres(PostgresSettings settings, Privileges privileges) {
        this.settings = settings;
        this.privileges = privileges;
        if (!Files.exists(settings.data())) create();
        write("postgresql.conf", settings.configuration());
        StalePid.clear(settings.data());
        this.child = Child.start(launch("postgres", "-D", settings.data().toString()));
    }

    /**
     * Makes the data folder if it is not there, and returns when the server takes connections.
     *
     * @param launched gets the process before it is ready, so that it can be stopped while it starts
     */
    public static Postgres start(PostgresSettings settings, Consumer<Child> launched) {
        var privileges = Privileges.forData(settings.data());
        for (int attempt = 1; ; attempt++) {
            var postgres = new Postgres(settings, privileges);
            launched.accept(postgres.child);
            try {
                postgres.child.awaitReady(postgres::isReady, PATIENCE);
                return postgres;
            } catch (ChildFailed failed) {
                // The sessions of a killed server need a moment to notice; until then it keeps a new one out.
                if (attempt == ATTEMPTS || !failed.getMessage().contains("pre-existing shared memory")) throw failed;
            }
        }
    }

    public Child child() {
        return child;
    }

    public Databases databases() {
        return new Databases(settings.port(), settings.password());
    }

    public void stop() {
        child.stop(STOP_PATIENCE);
    }

    /** In another place first: a start that is cut short must not leave half a data folder that looks whole. */
    private void create() {
        Path draft = settings.data().resolveSibling("postgres-being-made");
        try {
            Folders.delete(draft);
            Files.createDirectories(draft);
            privileges.own(draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwx------"));
            initialise(draft);
            Files.move(draft, settings.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path draft) throws IOException {
        Path password = draft.resolveSibling("first-password");
        writePrivately(password, settings.password());
        try {
            var initdb = Child.start(launch(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    settings.durable() ? "--sync-method=fsync" : "--no-sync"));
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
