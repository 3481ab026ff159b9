package dev.vigil.tracking.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The parameters of one statement over many rows: each question mark is a column, to be read with {@code unnest}.
 *
 * @param <T> what one row is made from
 */
public final class Rows<T> {

    private record Column(String type, Object[] values) {}

    private final Collection<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Rows(Collection<T> rows) {
        this.rows = rows;
    }

    public static <T> Rows<T> of(Collection<T> rows) {
        return new Rows<>(rows);
    }

    public Rows<T> uuid(Function<T, UUID> value) {
        return column("uuid", value);
    }

    public Rows<T> text(Function<T, String> value) {
        return column("text", value);
    }

    public Rows<T> whole(Function<T, Integer> value) {
        return column("int4", value);
    }

    public Rows<T> number(Function<T, Long> value) {
        return column("int8", value);
    }

    public Rows<T> flag(Function<T, Boolean> value) {
        return column("bool", value);
    }

    /** Goes as text with its zone, so that the session's zone cannot change it. */
    public Rows<T> time(Function<T, Instant> value) {
        return column("timestamptz", row -> {
            var at = value.apply(row);
            return at == null ? null : at.toString();
        });
    }

    private Rows<T> column(String type, Function<T, ?> value) {
        columns.add(new Column(type, rows.stream().map(value).toArray()));
        return this;
    }

    /** Does nothing if there are no rows. */
    public int execute(Connection connection, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < columns.size(); index++) {
                var column = columns.get(index);
                statement.setArray(index + 1, connection.createArrayOf(column.type(), column.values()));
            }
            return statement.executeUpdate();
        }
    }
}
