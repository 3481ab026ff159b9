package dev.vigil.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes databases and the roles that own them. */
public final class Databases {
    private final int port;
    private final String password;

    /** @param password of the superuser */
    public Databases(int port, String password) {
        this.port = port;
        this.password = password;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A database and its owner, both of one name, unless they are there; nobody else may connect. */
    public void provide(String name, String ownersPassword) {
        requirePlain(name);
        requirePlain(ownersPassword);
        try (var connection = DriverManager.getConnection(url("postgres"), Postgres.SUPERUSER, password)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                run(connection, "create role " + name + " login");
            }
            run(connection, "alter role " + name + " password '" + ownersPassword + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                run(connection, "create database " + name + " owner " + name);
            }
            run(connection, "revoke connect, temporary on database " + name + " from public");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Sessions of this role see times in this zone unless they ask for another. */
    public void sessionZone(String role, String zone) {
        requirePlain(role);
        try (var connection = DriverManager.getConnection(url("postgres"), Postgres.SUPERUSER, password)) {
            run(connection, "alter role " + role + " set timezone = '" + zone + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot set the zone of " + role + ": " + e.getMessage(), e);
        }
    }

    private static void requirePlain(String word) {
        // These statements take no parameters, so nothing that needs quoting gets in.
        if (!word.matches("[A-Za-z0-9_]{1,100}")) throw new IllegalArgumentException("Not a plain name or password");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
