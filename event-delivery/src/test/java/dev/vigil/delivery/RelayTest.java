package dev.vigil.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vigil.contract.EventType;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.Topic;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReferralId alder = new ReferralId(UUID.randomUUID());
    private TestStore store;
    private Kafka kafka;
    private Topics topics;

    @BeforeEach
    void open() throws Exception {
        store = new TestStore("relay");
        kafka = store.kafka();
        topics = new Topics(kafka);
        topics.ensure();
    }

    @AfterEach
    void close() {
        topics.close();
        store.close();
    }

    @Test
    void whatWasSentAndNotNotedIsSentAgainAndHeardOnce() throws Exception {
        publish(1, 2, 3);
        sendAndCrashBeforeNoting();
        publish(4);

        send();

        assertThat(sent()).isEqualTo(3 + 4);
        assertThat(heard()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatWasNotedIsNotSentAgain() throws Exception {
        publish(1, 2);
        send();
        publish(3);
        send();

        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void eventOfTransactionThatIsRolledBackIsNeverSent() throws Exception {
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.outbox().publish(List.of(Samples.version(alder, 1)));
                    throw new IllegalStateException("the change failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        send();

        assertThat(sent()).isZero();
    }

    @Test
    void versionGivenTwiceIsRefusedBecauseConsumersWouldDropIt() {
        publish(1);

        assertThatThrownBy(() -> publish(1)).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void eventTravelsAsCloudEventKeyedByReferral() throws Exception {
        publish(1);
        send();

        var message = onlyMessage();

        assertThat(new String(message.key(), UTF_8)).isEqualTo(alder.toString());
        assertThat(headers(message))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/vigil/intake")
                .containsEntry("ce_type", "referral.received")
                .containsEntry("ce_subject", alder.toString())
                .containsEntry("ce_time", "2026-03-02T09:00:00Z")
                .containsEntry("ce_dataschema", EventType.REFERRAL_RECEIVED.schema())
                .containsEntry("ce_sequence", "1")
                .containsEntry("content-type", "application/json")
                .containsKey("ce_id")
                .hasSize(9);
    }

    private void publish(long... versions) {
        var events = Arrays.stream(versions)
                .mapToObj(version -> Samples.version(alder, version))
                .toList();
        store.inTransaction(() -> store.outbox().publish(events));
    }

    private void send() throws Exception {
        var cursor = new OutboxCursor(store.dataSource.getConnection());
        try (var relay = new RelaySession(cursor, kafka, kafka.producer(), 500, () -> {})) {
            relay.step();
        }
    }

    private void sendAndCrashBeforeNoting() throws Exception {
        var connection = store.dataSource.getConnection();
        int session;
        try (var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            session = row.getInt(1);
        }
        var producer = thatCrashes(kafka.producer(), "select pg_terminate_backend(%d)".formatted(session));
        try (var relay = new RelaySession(new OutboxCursor(connection), kafka, producer, 500, () -> {})) {
            assertThatThrownBy(relay::step).isInstanceOf(SQLException.class);
        }
    }

    /** A real producer; once the brokers have a message, the crash happens. */
    @SuppressWarnings("unchecked")
    private Producer<byte[], byte[]> thatCrashes(Producer<byte[], byte[]> producer, String crash) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    var result = method.invoke(producer, arguments);
                    return result instanceof Future<?> sending
                            ? CompletableFuture.runAsync(() -> {
                                try {
                                    sending.get();
                                    store.execute(crash);
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            : result;
                });
    }

    private long sent() throws Exception {
        return topics.ends(places(), PATIENCE).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<Place> places() throws Exception {
        return topics.places(Set.of(Topic.REFERRALS), PATIENCE);
    }

    private List<Long> heard() throws Exception {
        var ear = new Ear(store);
        var all = sent();
        try (var session = store.loop(ear, kafka, topics).open()) {
            await().atMost(PATIENCE).until(() -> {
                session.step();
                return store.longs("select coalesce(sum(next_offset), 0)::bigint from consumer_offset")
                                .getFirst()
                        == all;
            });
        }
        return ear.heard(alder);
    }

    private ConsumerRecord<byte[], byte[]> onlyMessage() throws Exception {
        try (var consumer = kafka.consumer("reader")) {
            var partitions = places().stream().map(kafka::partition).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return consumer.poll(PATIENCE).iterator().next();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
