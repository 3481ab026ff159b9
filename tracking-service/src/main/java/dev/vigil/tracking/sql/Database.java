package dev.vigil.tracking.sql;

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
import java.util.UUID;
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

    public <T> int write(Rows<T> rows, String sql) {
        try (var connection = source.getConnection()) {
            return rows.execute(connection, sql);
        } catch (SQLException fault) {
            throw new StatementFailed(fault);
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

    /** Values may be UUIDs, text, numbers, instants, and collections of UUIDs or text for {@code = any(?)}. */
    public <T> List<T> read(Reading<T> reading, String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = prepared(connection, sql, values);
                var answer = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (answer.next()) {
                rows.add(reading.row(answer));
            }
            return rows;
        } catch (SQLException fault) {
            throw new StatementFailed(fault);
        }
    }

    public static Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
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
            case Collection<?> many
            when many.stream().allMatch(UUID.class::isInstance) -> connection.createArrayOf("uuid", many.toArray());
            case Collection<?> many -> connection.createArrayOf("text", many.toArray());
            case Object one -> one;
        };
    }
}
