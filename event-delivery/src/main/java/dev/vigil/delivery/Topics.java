package dev.vigil.delivery;

import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.Topic;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** Our topics on the brokers: makes those that are missing, and asks how far they go. */
@Singleton
class Topics {

    private static final int PARTITIONS = 12;

    private final Kafka kafka;
    private Admin admin;

    Topics(Kafka kafka) {
        this.kafka = kafka;
    }

    static Topic named(String wireName) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of our topics: " + wireName));
    }

    /** Returns when every topic is there. */
    void ensure() throws InterruptedException, ExecutionException {
        var wanted = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(kafka.name(topic), Optional.of(PARTITIONS), Optional.empty()))
                .toList();
        for (var made : admin().createTopics(wanted).values().values()) {
            try {
                made.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    List<Place> places(Set<Topic> topics, Duration patience) throws InterruptedException, ExecutionException {
        var names = topics.stream().map(kafka::name).toList();
        var options = new DescribeTopicsOptions().timeoutMs((int) patience.toMillis());
        return admin().describeTopics(names, options).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> kafka.place(new TopicPartition(topic.name(), partition.partition()))))
                .toList();
    }

    /** The offset after the last message of each partition. */
    Map<Place, Long> ends(Collection<Place> places, Duration patience) throws InterruptedException, ExecutionException {
        var latest = places.stream().collect(toMap(kafka::partition, _ -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions().timeoutMs((int) patience.toMillis());
        return admin().listOffsets(latest, options).all().get().entrySet().stream()
                .collect(toMap(
                        end -> kafka.place(end.getKey()), end -> end.getValue().offset()));
    }

    // Made when first needed: an address that cannot be resolved fails here, and must not keep a service from starting.
    private synchronized Admin admin() {
        if (admin == null) {
            admin = kafka.admin();
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
