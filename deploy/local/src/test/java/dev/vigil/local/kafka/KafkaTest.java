package dev.vigil.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.local.process.Ports;
import dev.vigil.local.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {
    @TempDir
    Path folder;

    private final List<Integer> ports = Ports.free(2);
    private final Map<String, Object> client = Map.of("bootstrap.servers", "127.0.0.1:" + ports.getFirst());
    private Kafka kafka;

    @AfterEach
    void stop() {
        if (kafka != null) kafka.stop();
    }

    @Test
    void keepsWhatItConfirmedWhenItIsKilled() throws Exception {
        kafka = start();
        try (var admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic("vigil.referrals", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("vigil.referrals", "key", "kept"))
                    .get();
        }
        kafka.child().kill();

        kafka = start();

        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("vigil.referrals", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(Duration.ofSeconds(20)).records(partition);

            assertThat(records).extracting(record -> record.value()).containsExactly("kept");
        }
    }

    private Kafka start() {
        return Kafka.start(
                new KafkaSettings(
                        Project.here().brokerClassPath(),
                        folder.resolve("kafka"),
                        ports.get(0),
                        ports.get(1),
                        folder.resolve("kafka.log"),
                        true),
                _ -> {});
    }
}
