package dev.vigil.local.daemon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A new empty database and a share of the broker, for one test class or more. */
public final class TestBackends {
    private final String name;
    private final String topicPrefix;
    private final Grant grant;

    private TestBackends(String name, String topicPrefix, Grant grant) {
        this.name = name;
        this.topicPrefix = topicPrefix;
        this.grant = grant;
    }

    /** Starts the shared PostgreSQL and Kafka if nobody has, and holds them while this JVM lives. Makes a new empty database. */
    public static TestBackends lease(String name) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String database = name.replace('-', '_') + "_" + random;
        return new TestBackends(database, "t" + random + ".", DaemonDoor.here().enter(socket -> ask(socket, database)));
    }

    public String jdbcUrl() {
        return grant.jdbcUrl();
    }

    public String username() {
        return name;
    }

    public String password() {
        return grant.password();
    }

    public String bootstrapServers() {
        return grant.bootstrapServers();
    }

    /** Before each topic's name, so that test classes do not read each other's events. */
    public String topicPrefix() {
        return topicPrefix;
    }

    private static Grant ask(Socket socket, String database) throws IOException {
        socket.getOutputStream().write((database + "\n").getBytes(StandardCharsets.UTF_8));
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Grant grant = Grant.parse(reader.readLine());
        // The open socket is the lease. A thread that waits on it keeps it open, whatever becomes of the caller's
        // classes.
        Thread.ofPlatform().daemon().name("lease of test backends").start(() -> hold(socket));
        return grant;
    }

    private static void hold(Socket socket) {
        try (socket) {
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException("The test backends have gone", e);
        }
    }
}
