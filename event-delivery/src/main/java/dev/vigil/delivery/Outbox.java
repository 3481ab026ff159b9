package dev.vigil.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Where events leave a service: rows in the same transaction as the change that they tell of. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, schema, version, occurred_at, payload)
            select event_id, topic, key, type, schema, version, occurred_at, payload
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::json[])
              with ordinality as e(event_id, topic, key, type, schema, version, occurred_at, payload, n)
            order by n
            """;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final EventCodec codec;
    private final Relay relay;

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transaction, EventCodec codec, Relay relay) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.codec = codec;
        this.relay = relay;
    }

    /**
     * Stores the events in the caller's transaction; the relay sends them after its commit.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void publish(List<Outgoing> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is published in the transaction of the change that it tells of");
        }
        if (!events.isEmpty()) {
            insert(events);
            transaction.registerInterposedSynchronization(new AfterCommit(relay::wake));
        }
    }

    private void insert(List<Outgoing> events) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, Column.of(connection, "uuid", events, _ -> UuidCreator.getTimeOrderedEpoch()));
            insert.setArray(
                    2,
                    Column.of(connection, "text", events, e -> type(e).topic().wireName()));
            insert.setArray(
                    3,
                    Column.of(
                            connection,
                            "uuid",
                            events,
                            e -> e.event().referral().value()));
            insert.setArray(4, Column.of(connection, "text", events, e -> type(e).wireName()));
            insert.setArray(5, Column.of(connection, "text", events, e -> type(e).schema()));
            insert.setArray(6, Column.of(connection, "bigint", events, Outgoing::version));
            insert.setArray(7, Column.of(connection, "timestamptz", events, Outgoing::occurredAt));
            insert.setArray(8, Column.of(connection, "json", events, e -> codec.payload(e.event())));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the events cannot be stored", e);
        }
    }

    private static EventType type(Outgoing outgoing) {
        return EventType.of(outgoing.event());
    }
}
