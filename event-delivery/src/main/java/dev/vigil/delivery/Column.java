package dev.vigil.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** One column of many rows as an SQL array: with {@code unnest}, any number of rows is one round trip. */
final class Column {

    private Column() {}

    static <T> Array of(Connection connection, String type, Collection<T> rows, Function<T, ?> cell)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(cell).toArray());
    }
}
