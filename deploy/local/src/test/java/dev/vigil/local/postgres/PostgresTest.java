package dev.vigil.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.local.process.Ports;
import dev.vigil.local.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    Path folder;

    private final int port = Ports.free(1).getFirst();
    private Postgres postgres;

    @AfterEach
    void stop() {
        if (postgres != null) postgres.stop();
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws SQLException {
        postgres = start();
        postgres.databases().provide("intake", "secret");
        try (var connection = connect("intake", "secret");
                var statement = connection.createStatement()) {
            statement.execute("create table referral(id int)");
            statement.execute("insert into referral values (1)");
            // An open session: it must not keep the next server out.
            postgres.child().kill();
        }

        postgres = start();

        try (var connection = connect("intake", "secret");
                var rows = connection.createStatement().executeQuery("select count(*) from referral")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aLockFileThatNamesAnotherProgramDoesNotKeepItFromStarting() throws IOException {
        postgres = start();
        postgres.child().kill();
        Path lock = folder.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(lock);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(lock, lines);

        postgres = start();

        assertThat(postgres.child().isAlive()).isTrue();
    }

    @Test
    void oneServiceCannotLookIntoAnothersDatabase() {
        postgres = start();
        postgres.databases().provide("intake", "secret");
        postgres.databases().provide("triage", "other");

        assertThatThrownBy(
                        () -> DriverManager.getConnection(postgres.databases().url("triage"), "intake", "secret"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aWrongPasswordIsRefused() {
        postgres = start();
        postgres.databases().provide("intake", "secret");

        assertThatThrownBy(() -> connect("intake", "guess")).hasMessageContaining("password authentication failed");
    }

    @Test
    void aStartThatWasCutShortIsBegunAnew() throws IOException {
        Files.createDirectories(folder.resolve("postgres-being-made"));
        Files.writeString(folder.resolve("postgres-being-made/PG_VERSION"), "18\n");

        postgres = start();

        assertThat(postgres.child().isAlive()).isTrue();
    }

    private Postgres start() {
        var binaries = PostgresBinaries.from(Project.here().postgresJar());
        return Postgres.start(
                new PostgresSettings(binaries, folder.resolve("data"), port, "super", folder.resolve("log"), false),
                _ -> {});
    }

    private Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(postgres.databases().url(role), role, password);
    }
}
