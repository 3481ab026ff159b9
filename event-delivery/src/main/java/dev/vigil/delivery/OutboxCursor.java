package dev.vigil.delivery;

import dev.vigil.delivery.OutboxRow.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the relay stands in the outbox, and the right to move on. Both hang on one connection: whoever loses it can no
 * longer move the cursor.
 */
final class OutboxCursor implements AutoCloseable {

    // A sequence number is given before the commit, so a lower one may appear later: "seq > last" loses it for ever.
    // Rows of transactions that ended before the oldest one still open can no longer be joined by earlier ones.
    private static final String NEXT = """
            select xid::text as xid, seq, event_id, topic, key, type, schema, version, occurred_at, payload::text as payload
            from outbox
            where (xid, seq) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by outbox.xid, seq
            limit ?
            """;

    // A plan made while the outbox was empty would be kept while it grows, and read all of it at each poll.
    private static final String PLAN_EACH_TIME = "set plan_cache_mode = force_custom_plan";

    private final Connection connection;
    private final Turn turn;
    private Position position;

    OutboxCursor(Connection connection) {
        this.connection = connection;
        this.turn = new Turn(connection, "vigil-relay");
    }

    /** Takes the lock unless somebody else has it. */
    boolean take() throws SQLException {
        if (!turn.take()) {
            return false;
        }
        execute(PLAN_EACH_TIME);
        position = stored(connection);
        return true;
    }

    List<OutboxRow> next(int most) throws SQLException {
        try (var next = connection.prepareStatement(NEXT)) {
            next.setString(1, position.xid());
            next.setLong(2, position.seq());
            next.setInt(3, most);
            try (var rows = next.executeQuery()) {
                var found = new ArrayList<OutboxRow>();
                while (rows.next()) {
                    found.add(OutboxRow.of(rows));
                }
                return found;
            }
        }
    }

    void moveTo(Position sent) throws SQLException {
        try (var move = connection.prepareStatement("update relay_cursor set xid = ?::xid8, seq = ?")) {
            move.setString(1, sent.xid());
            move.setLong(2, sent.seq());
            move.executeUpdate();
        }
        position = sent;
    }

    @Override
    public void close() {
        turn.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How far the relay of this database has come, whoever runs it. */
    static Position stored(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement("select xid::text, seq from relay_cursor");
                var row = read.executeQuery()) {
            row.next();
            return new Position(row.getString(1), row.getLong(2));
        }
    }
}
