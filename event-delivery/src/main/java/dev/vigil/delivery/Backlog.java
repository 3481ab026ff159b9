package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What this service has still to send, and how far it has come with what it takes in. */
@Singleton
class Backlog {

    // The cursor comes as values, not by a join: only then does the planner see how little is left to count.
    private static final String WAITING = """
            select count(*) as waiting, min(created_at) as since,
              coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as lag
            from outbox
            where (xid, seq) > (?::xid8, ?)
            """;
    private static final String POSITIONS =
            "select partition, next_offset from consumer_offset where group_name = ? and topic = ?";

    private final DataSource dataSource;

    Backlog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Events that are stored and not yet sent.
     *
     * @param since when the oldest of them was stored, or null
     * @param lagSeconds age of the oldest of them, in real time
     */
    record Waiting(long count, Instant since, double lagSeconds) {}

    Waiting waiting() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(WAITING)) {
            var sent = OutboxCursor.stored(connection);
            select.setString(1, sent.xid());
            select.setLong(2, sent.seq());
            try (var row = select.executeQuery()) {
                row.next();
                return new Waiting(row.getLong("waiting"), since(row), row.getDouble("lag"));
            }
        }
    }

    private static Instant since(ResultSet row) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        return since == null ? null : since.toInstant();
    }

    /** Next offset of each partition, as all replicas together have it. */
    Map<Place, Long> positions(String group, Topic topic) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(POSITIONS)) {
            select.setString(1, group);
            select.setString(2, topic.wireName());
            try (var rows = select.executeQuery()) {
                var positions = new HashMap<Place, Long>();
                while (rows.next()) {
                    positions.put(new Place(topic, rows.getInt("partition")), rows.getLong("next_offset"));
                }
                return positions;
            }
        }
    }
}
