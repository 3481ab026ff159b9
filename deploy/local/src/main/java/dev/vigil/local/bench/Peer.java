package dev.vigil.local.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/**
 * The least that anybody must do to keep a referral: its rows, written straight into the same PostgreSQL over a
 * connection that is already open, and one durable commit. No REST, no checks, no event on its way.
 */
final class Peer {

    private static final int FACTS = 3;
    private final String url;
    private final String user;
    private final String password;

    Peer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table referral (id uuid primary key default uuidv7(), reference text, content jsonb)");
            statement.execute("create table fact (referral uuid references referral, question text, answer text)");
            statement.execute(
                    "create table outbox (seq bigint generated always as identity primary key, payload jsonb)");
        } catch (SQLException fault) {
            throw new IllegalStateException("The peer's tables cannot be made: " + fault.getMessage(), fault);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** One connection that goes on to be used. */
    IntConsumer worker() {
        try {
            var connection = open();
            connection.setAutoCommit(false);
            var referral = connection.prepareStatement(
                    "insert into referral (reference, content) values (?, ?::jsonb) returning id");
            var fact = connection.prepareStatement("insert into fact values (?, ?, ?)");
            var event = connection.prepareStatement("insert into outbox (payload) values (?::jsonb)");
            return number -> write(connection, referral, fact, event, number);
        } catch (SQLException fault) {
            throw new IllegalStateException("The peer cannot connect: " + fault.getMessage(), fault);
        }
    }

    private static void write(
            Connection connection,
            PreparedStatement referral,
            PreparedStatement fact,
            PreparedStatement event,
            int number) {
        try {
            var body = Sender.body("peer-" + number);
            referral.setString(1, "peer-" + number);
            referral.setString(2, body);
            try (var stored = referral.executeQuery()) {
                stored.next();
                fact.setObject(1, stored.getObject(1));
            }
            for (int f = 0; f < FACTS; f++) {
                fact.setString(2, "question" + f);
                fact.setString(3, "UNKNOWN");
                fact.addBatch();
            }
            fact.executeBatch();
            event.setString(1, body);
            event.executeUpdate();
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException("The peer cannot write: " + fault.getMessage(), fault);
        }
    }
}
