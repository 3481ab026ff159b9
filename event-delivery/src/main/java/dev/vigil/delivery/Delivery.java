package dev.vigil.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Starts the relay and a loop for each listener with the service, and ends them with it. */
@Singleton
class Delivery {

    private final Worker relay;
    private final List<ConsumerLoop> loops;

    Delivery(
            DeliveryConfig config,
            Instance<EventListener> listeners,
            Relay relay,
            Kafka kafka,
            Topics topics,
            Stores stores,
            Transactions transactions,
            EventCodec codec) {
        var longestPause = config.backOffLimit();
        this.relay = new Worker("vigil-relay", relay, longestPause);
        this.loops = listeners.stream()
                .map(listener -> new ConsumerLoop(listener, kafka, topics, stores, transactions, codec, longestPause))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        workers().forEach(Worker::start);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        workers().forEach(Worker::stop);
        for (var worker : workers()) {
            worker.awaitStop();
        }
    }

    List<ConsumerLoop> loops() {
        return loops;
    }

    List<Worker> workers() {
        return Stream.concat(Stream.of(relay), loops.stream().map(ConsumerLoop::worker))
                .toList();
    }
}
