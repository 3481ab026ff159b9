package dev.vigil.triage.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Plain statements on the connection of the caller's transaction. */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Reads one row of an answer. */
    public interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    /** A column of many rows, to be read with {@code unnest}. */
    public record Column(String type, List<?> values) {

        public static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
            // As text, so that the session's zone cannot change an instant; null stays null.
            return new Column(type, texts(rows, value));
        }

        private static <T> List<?> texts(Collection<T> rows, Function<T, ?> value) {
            var texts = new ArrayList<Object>();
            for (var row : rows) texts.add(text(value.apply(row)));
            return texts;
        }

        private static Object text(Object value) {
            return value instanceof Instant at ? at.toString() : value;
        }
    }

    public int write(String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new StatementFailed(fault);
        }
    }

    public <T> List<T> read(Reading<T> reading, String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = prepared(connection, sql, values);
                var answer = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (answer.next()) rows.add(reading.row(answer));
            return rows;
        } catch (SQLException fault) {
            throw new StatementFailed(fault);
        }
    }

    /** A connection of the caller's own, outside of any transaction of the container; to be closed by the caller. */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    public static Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, parameter(connection, values[index]));
        }
        return statement;
    }

    private static Object parameter(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Column(var type, var values) -> connection.createArrayOf(type, values.toArray());
            case Object one -> one;
        };
    }
}
