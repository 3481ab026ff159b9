package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients, and knows what our topics are called on the brokers. */
@Singleton
class Kafka {

    private final KafkaConfig config;
    private final DeliveryConfig delivery;

    Kafka(KafkaConfig config, DeliveryConfig delivery) {
        this.config = config;
        this.delivery = delivery;
    }

    /** What the brokers call a topic or group of ours. */
    String prefixed(String name) {
        return config.topicPrefix().orElse("") + name;
    }

    String name(Topic topic) {
        return prefixed(topic.wireName());
    }

    Place place(TopicPartition partition) {
        return new Place(Topics.named(partition.topic().substring(prefixed("").length())), partition.partition());
    }

    TopicPartition partition(Place place) {
        return new TopicPartition(name(place.topic()), place.partition());
    }

    Producer<byte[], byte[]> producer() {
        var settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay sends whole batches at once: waiting for more would only add to the way from POST to screen.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Consumer<byte[], byte[]> consumer(String group) {
        var settings = common();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, prefixed(group));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // The database says where to go on; Kafka must never decide that for us.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, delivery.batch());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        var settings = common();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return Admin.create(settings);
    }

    private Properties common() {
        var settings = new Properties();
        settings.putAll(Map.of(
                CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG,
                false,
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000L));
        return settings;
    }
}
