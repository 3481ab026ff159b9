package dev.vigil.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where Kafka is. */
@ConfigMapping(prefix = "vigil.kafka")
public interface KafkaConfig {

    /** Brokers to ask first, {@code host:port} with commas between. */
    @WithDefault("127.0.0.1:19092")
    String bootstrapServers();

    /** Put before the name of each topic and group, so that several systems can share brokers. Empty: one system. */
    Optional<String> topicPrefix();
}
