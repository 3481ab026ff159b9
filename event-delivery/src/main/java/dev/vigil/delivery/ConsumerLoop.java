package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import java.time.Duration;
import java.util.Map;

/** Brings one listener its events for as long as the service lives. */
final class ConsumerLoop implements Worker.Opening {

    private final EventListener listener;
    private final Kafka kafka;
    private final Topics topics;
    private final Stores stores;
    private final Transactions transactions;
    private final EventCodec codec;
    private final Worker worker;
    private volatile Map<Place, Long> positions = Map.of();
    private volatile Map<Topic, Long> lags = Map.of();

    ConsumerLoop(
            EventListener listener,
            Kafka kafka,
            Topics topics,
            Stores stores,
            Transactions transactions,
            EventCodec codec,
            Duration longestPause) {
        this.listener = listener;
        this.kafka = kafka;
        this.topics = topics;
        this.stores = stores;
        this.transactions = transactions;
        this.codec = codec;
        this.worker = new Worker("vigil-loop-" + listener.group(), this, longestPause);
    }

    EventListener listener() {
        return listener;
    }

    Worker worker() {
        return worker;
    }

    /** Next offset of each partition that this process holds. */
    Map<Place, Long> positions() {
        return positions;
    }

    /** Messages of the topic that this process has still to take in, as far as it knows without asking. */
    long lag(Topic topic) {
        return lags.getOrDefault(topic, 0L);
    }

    private void note(Map<Place, Long> held, Map<Topic, Long> behind) {
        positions = held;
        lags = behind;
    }

    @Override
    public LoopSession open() throws Exception {
        topics.ensure();
        var offsets = stores.offsets(listener.group());
        var quarantine = stores.quarantine(listener.group());
        var admission = new Admission(listener, codec, stores.versions(listener.group()));
        var turn = stores.turn(listener.group());
        try {
            return new LoopSession(
                    kafka,
                    turn,
                    kafka.consumer(listener.group()),
                    listener.topics(),
                    offsets,
                    new Inbox(transactions, offsets, admission, quarantine),
                    new Redrive(transactions, offsets, admission, quarantine),
                    this::note);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }
}
