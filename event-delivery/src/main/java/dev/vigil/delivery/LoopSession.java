package dev.vigil.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A consumer loop while its connections hold. After a failure a new one asks the database where to go on. */
final class LoopSession implements Worker.Session, ConsumerRebalanceListener {

    interface Watcher {
        void note(Map<Place, Long> positions, Map<Topic, Long> lags);
    }

    private static final Duration POLL = Duration.ofMillis(100);

    private final Kafka kafka;
    private final Consumer<byte[], byte[]> consumer;
    private final Offsets offsets;
    private final Inbox inbox;
    private final Redrive redrive;
    private final Watcher watcher;

    LoopSession(
            Kafka kafka,
            Consumer<byte[], byte[]> consumer,
            Set<Topic> topics,
            Offsets offsets,
            Inbox inbox,
            Redrive redrive,
            Watcher watcher) {
        this.kafka = kafka;
        this.consumer = consumer;
        this.offsets = offsets;
        this.inbox = inbox;
        this.redrive = redrive;
        this.watcher = watcher;
        consumer.subscribe(topics.stream().map(kafka::name).toList(), this);
    }

    @Override
    public void step() throws Exception {
        var batch = new ArrayList<RawMessage>();
        consumer.poll(POLL).forEach(message -> batch.add(raw(message)));
        if (!batch.isEmpty()) {
            inbox.deliver(batch);
            // Only for tools that look at groups: we go on from the database, so it does not matter if this fails.
            consumer.commitAsync((_, _) -> {});
        }
        redrive.run();
        watcher.note(offsets.positions(), lags());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        var first = consumer.beginningOffsets(assigned);
        var end = consumer.endOffsets(assigned);
        var extents = assigned.stream()
                .collect(toMap(kafka::place, partition -> new Extent(first.get(partition), end.get(partition))));
        try {
            offsets.claim(extents).forEach((place, next) -> consumer.seek(kafka.partition(place), next));
        } catch (SQLException e) {
            throw new IllegalStateException("the partitions cannot be claimed", e);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        offsets.release(revoked.stream().map(kafka::place).toList());
    }

    @Override
    public void close() {
        watcher.note(Map.of(), Map.of());
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
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
