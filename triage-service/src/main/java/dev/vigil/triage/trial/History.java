package dev.vigil.triage.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Age;
import dev.vigil.triage.assessment.Known;
import dev.vigil.triage.sql.Database;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The referrals of a trial as they were known, read from one snapshot with a cursor: however many there are, only a few
 * thousand are in memory. It holds the lock of its trial until it is closed.
 */
final class History implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 2_000;
    private static final ObjectReader FACTS = JsonMapper.builder().build().readerForArrayOf(Fact.class);
    private static final String COHORT = """
            from assessment a
            join referral r on r.id = a.referral
            join ending e on e.referral = a.referral
            where a.version = case ? when 'NOW' then r.assessments else 1 end
                and e.first_received_at >= coalesce(?, '-infinity'::timestamptz)
                and e.first_received_at <= coalesce(?, 'infinity'::timestamptz)
            """;

    private final Connection connection;
    private final Trial trial;
    private PreparedStatement statement;
    private ResultSet rows;

    private History(Connection connection, Trial trial) {
        this.connection = connection;
        this.trial = trial;
    }

    static History open(Database database, Trial trial) throws SQLException {
        var connection = database.connection();
        var history = new History(connection, trial);
        try {
            connection.setAutoCommit(false);
            try (var begin = connection.createStatement();
                    var lock = Database.prepared(
                            connection,
                            "select cast(" + Trials.LOCK + " as text)",
                            trial.id().toString())) {
                begin.execute("set transaction isolation level repeatable read read only");
                lock.execute();
            }
            return history;
        } catch (SQLException e) {
            history.close();
            throw e;
        }
    }

    long count() throws SQLException {
        try (var count = cohort("select count(*) ");
                var answer = count.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** @return null at the end */
    Past next() throws SQLException {
        if (rows == null) {
            statement = cohort("select a.referral, e.first_received_at, e.outcome, r.received_at, a.days_since_receipt,"
                    + " a.facts::text ");
            statement.setFetchSize(FETCHED_AT_ONCE);
            rows = statement.executeQuery();
        }
        return rows.next() ? past(rows) : null;
    }

    private PreparedStatement cohort(String select) throws SQLException {
        return Database.prepared(
                connection, select + COHORT, trial.asKnownAt().name(), trial.receivedFrom(), trial.receivedTo());
    }

    private Past past(ResultSet row) throws SQLException {
        return new Past(
                new ReferralId(row.getObject(1, UUID.class)),
                Database.time(row, "first_received_at"),
                row.getString(3),
                new Known(facts(row.getString(6)), days(row), null));
    }

    private int days(ResultSet row) throws SQLException {
        return switch (trial.asKnownAt()) {
            case FIRST_ASSESSMENT -> row.getInt(5);
            case NOW -> Age.days(Database.time(row, "received_at"), trial.startedAt());
        };
    }

    private static List<Fact> facts(String text) {
        try {
            return List.of(FACTS.<Fact[]>readValue(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored facts are always readable", e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (statement != null) statement.close();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
