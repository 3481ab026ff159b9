package dev.vigil.delivery;

import dev.vigil.delivery.OutboxRow.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Where the relay stands in the outbox, and the right to move on. Both hang on one connection: whoever loses it can no
 * longer move the cursor.
 */
final class OutboxCursor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxCursor.class);

    /** "vigilout", as a number; one relay for each database. */
    private static final long LOCK = 0x766967696c6f7574L;

    // A sequence number is given before the commit, so a lower one may appear later: "seq > last" loses it for ever.
    // Rows of
    // transactions that ended before the oldest one still open can no longer be joined by earlier ones.
    private static final String NEXT = """
            select xid::text as xid, seq, event_id, topic, key, type, schema, version, occurred_at, payload::text as payload
            from outbox
            where (xid, seq) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by outbox.xid, seq
            limit ?
            """;

    // A plan made while the outbox was empty would be kept while it grows, and read all of it at each poll.
    private static final String PLAN_EACH_TIME = "set plan_cache_mode = force_custom_plan";
    private static final String GIVE_BACK = "reset plan_cache_mode; select pg_advisory_unlock_all()";

    private final Connection connection;
    private Position position;

    OutboxCursor(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock unless somebody else has it. */
    boolean take() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
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

    /** The connection goes back to the pool and must not carry the lock there. */
    @Override
    public void close() {
        try (connection) {
            execute(GIVE_BACK);
        } catch (SQLException e) {
            LOG.debug("the connection is gone, and the lock with it", e);
        }
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
