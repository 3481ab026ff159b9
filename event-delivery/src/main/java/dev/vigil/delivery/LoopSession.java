package dev.vigil.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer loop while its connections hold. After a failure a new one asks the database where to go on. Which replica
 * reads is decided by a lock of that database as well: Kafka's group coordinator, which can be left behind by a broken
 * broker, has no say.
 */
final class LoopSession implements Worker.Session {

    interface Watcher {
        void note(Map<Place, Long> positions, Map<Topic, Long> lags);
    }

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STAND_BY = Duration.ofMillis(500);

    private final Kafka kafka;
    private final Turn turn;
    private final Consumer<byte[], byte[]> consumer;
    private final Offsets offsets;
    private final Inbox inbox;
    private final Redrive redrive;
    private final Watcher watcher;
    private final Set<Topic> topics;
    private boolean leads;

    LoopSession(
            Kafka kafka,
            Turn turn,
            Consumer<byte[], byte[]> consumer,
            Set<Topic> topics,
            Offsets offsets,
            Inbox inbox,
            Redrive redrive,
            Watcher watcher) {
        this.kafka = kafka;
        this.turn = turn;
        this.consumer = consumer;
        this.topics = topics;
        this.offsets = offsets;
        this.inbox = inbox;
        this.redrive = redrive;
        this.watcher = watcher;
    }

    @Override
    public void step() throws Exception {
        if (leads) {
            read();
        } else if (turn.take()) {
            claim();
            leads = true;
        } else {
            LockSupport.parkNanos(STAND_BY.toNanos());
        }
    }

    private void read() throws Exception {
        var batch = new ArrayList<RawMessage>();
        consumer.poll(POLL).forEach(message -> batch.add(raw(message)));
        if (!batch.isEmpty()) {
            inbox.deliver(batch);
        }
        redrive.run();
        watcher.note(offsets.positions(), lags());
    }

    private void claim() throws SQLException {
        var all = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(kafka.name(topic)).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(all);
        var first = consumer.beginningOffsets(all);
        var end = consumer.endOffsets(all);
        var extents = all.stream()
                .collect(toMap(kafka::place, partition -> new Extent(first.get(partition), end.get(partition))));
        offsets.claim(extents).forEach((place, next) -> consumer.seek(kafka.partition(place), next));
    }

    @Override
    public void close() {
        watcher.note(Map.of(), Map.of());
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        turn.close();
    }

    private Map<Topic, Long> lags() {
        return consumer.assignment().stream()
                .collect(groupingBy(
                        partition -> kafka.place(partition).topic(),
                        summingLong(partition -> consumer.currentLag(partition).orElse(0))));
    }

    private RawMessage raw(ConsumerRecord<byte[], byte[]> message) {
        var headers = new LinkedHashMap<String, byte[]>();
        message.headers().forEach(header -> headers.put(header.key(), header.value()));
        var place = kafka.place(new TopicPartition(message.topic(), message.partition()));
        return new RawMessage(place, message.offset(), message.key(), headers, message.value());
    }
}
