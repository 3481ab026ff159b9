package dev.vigil.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vigil.contract.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event on its way from the outbox to Kafka. */
record OutboxRow(
        Position position,
        UUID eventId,
        Topic topic,
        UUID key,
        String type,
        String schema,
        long version,
        Instant occurredAt,
        String payload) {

    /**
     * Where a row stands in the order of sending.
     *
     * @param xid of the transaction that wrote it, as text: it is unsigned and has 64 bits
     */
    record Position(String xid, long seq) {}

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                new Position(row.getString("xid"), row.getLong("seq")),
                row.getObject("event_id", UUID.class),
                Topics.named(row.getString("topic")),
                row.getObject("key", UUID.class),
                row.getString("type"),
                row.getString("schema"),
                row.getLong("version"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"));
    }

    ProducerRecord<byte[], byte[]> message(String destination) {
        var message = new ProducerRecord<>(destination, bytes(key.toString()), bytes(payload));
        header(message, CloudEvent.ID, eventId.toString());
        header(message, CloudEvent.SOURCE, topic.source());
        header(message, CloudEvent.SPEC_VERSION, "1.0");
        header(message, CloudEvent.TYPE, type);
        header(message, CloudEvent.TIME, occurredAt.toString());
        header(message, CloudEvent.SUBJECT, key.toString());
        header(message, CloudEvent.DATA_SCHEMA, schema);
        header(message, CloudEvent.SEQUENCE, Long.toString(version));
        header(message, CloudEvent.CONTENT_TYPE, "application/json");
        return message;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
