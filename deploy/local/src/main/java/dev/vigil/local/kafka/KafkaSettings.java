package dev.vigil.local.kafka;

import java.nio.file.Path;

/**
 * How the broker runs.
 *
 * @param durable writes each record to disk before it confirms it: a lone broker has no replica to recover from
 */
public record KafkaSettings(String classPath, Path folder, int port, int controllerPort, Path log, boolean durable) {

    String configuration() {
        return """
                # Written by the runner at each start; changes here are lost.
                node.id=1
                process.roles=broker,controller
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                %4$s
                # One broker, small memory.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                log.cleaner.dedupe.buffer.size=8388608
                log.index.size.max.bytes=1048576
                num.network.threads=2
                num.io.threads=4
                # Ready soon: at the first start, and after a kill.
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                controlled.shutdown.enable=false
                """.formatted(
                        port, controllerPort, folder.resolve("data"), durable ? "log.flush.interval.messages=1" : "");
    }
}
