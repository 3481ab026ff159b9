package dev.vigil.delivery;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The quarantine of all groups of a service, as people look at it. */
@Singleton
class QuarantinedMessages {

    private static final String COLUMNS = """
            id, group_name, topic, partition, position, referral, version, type, reason, detail, attempts, first_seen,
            last_seen, redrive_asked
            """;
    private static final String OLDEST = "select " + COLUMNS + " from quarantine order by first_seen, id limit ?";
    private static final String ASK = "update quarantine set redrive_asked = true where id = ? returning " + COLUMNS;

    private final DataSource dataSource;

    QuarantinedMessages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Quarantined> oldest(int most) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, most);
            try (var rows = select.executeQuery()) {
                var messages = new ArrayList<Quarantined>();
                while (rows.next()) {
                    messages.add(message(rows));
                }
                return messages;
            }
        }
    }

    /** The loop that owns the partition does it, so that it does not overtake what arrives. */
    Optional<Quarantined> askToRedrive(UUID id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var ask = connection.prepareStatement(ASK)) {
            ask.setObject(1, id);
            try (var row = ask.executeQuery()) {
                return row.next() ? Optional.of(message(row)) : Optional.empty();
            }
        }
    }

    long count() throws SQLException {
        try (var connection = dataSource.getConnection();
                var count = connection.prepareStatement("select count(*) from quarantine");
                var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Quarantined message(ResultSet row) throws SQLException {
        return new Quarantined(
                row.getObject("id", UUID.class),
                row.getString("group_name"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("position"),
                row.getObject("referral", UUID.class),
                row.getObject("version", Long.class),
                row.getString("type"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getInt("attempts"),
                instant(row, "first_seen"),
                instant(row, "last_seen"),
                row.getBoolean("redrive_asked"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
