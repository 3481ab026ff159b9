package dev.vigil.tracking.operation;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes invented timelines into the tables, as tracking would have left them. */
final class PastEntries {

    private final DataSource database;
    private final String operation;

    PastEntries(DataSource database, String operation) {
        this.database = database;
        this.operation = operation;
    }

    /** One case and its timeline; times are those of recording. */
    final class Timeline {
        private final UUID id = UUID.randomUUID();
        private long seq;

        Timeline(Instant received, String unit) throws SQLException {
            write(
                    "insert into case_file (id, reference, agency, sender_reference, source_kind, referral_type, operation, received_unit, owner_unit,"
                            + " owner_since, state, access_unknown, first_received_at, received_at, facts, version, events_published)"
                            + " values (?, ?, 'test-agency', ?, 'PUBLIC', 'OTHER', ?, ?, 'NATIONAL-HUB', ?, 'RECEIVED', true, ?, ?, '[]', 1, 1)",
                    id,
                    id.toString(),
                    id.toString(),
                    operation,
                    unit,
                    received,
                    received,
                    received);
            add("referral.received", received, "{\"receivingUnit\": \"" + unit + "\", \"facts\": []}");
        }

        Timeline add(String type, Instant recorded, String payload) throws SQLException {
            if (recorded != null) {
                write(
                        "insert into timeline_entry (case_id, seq, type, version, occurred_at, recorded_at, actor, unit, late, payload, source_version)"
                                + " values (?, ?, ?, 1, ?, ?, 'Test Rowan', 'FORCE-A', false, ?::jsonb, ?)",
                        id,
                        ++seq,
                        type,
                        recorded,
                        recorded,
                        payload,
                        seq);
            }
            return this;
        }

        Timeline material(Instant recorded, String answer) throws SQLException {
            return add(
                    "check.completed",
                    recorded,
                    "{\"check\": \"material\", \"facts\": [{\"question\": \"indecentMaterial\", \"answer\": \"" + answer
                            + "\"}]}");
        }

        Timeline action(Instant recorded, String action) throws SQLException {
            return add("action.recorded", recorded, "{\"action\": \"" + action + "\"}");
        }

        Timeline decided(Instant recorded, String outcome) throws SQLException {
            return add("decision.made", recorded, "{\"outcome\": \"" + outcome + "\"}");
        }
    }

    void unit(String code) throws SQLException {
        write("insert into unit (code, name, kind) values (?, ?, 'FORCE') on conflict do nothing", code, code);
    }

    private void write(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var column = 0; column < values.length; column++) {
                var value = values[column];
                statement.setObject(column + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            statement.executeUpdate();
        }
    }
}
