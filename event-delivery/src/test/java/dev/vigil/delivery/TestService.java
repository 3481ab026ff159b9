package dev.vigil.delivery;

import dev.vigil.contract.ReferralId;
import java.sql.SQLException;
import java.util.List;

/** Publishes and hears its own events, on the threads that a service has. */
final class TestService {

    private final TestStore store;
    private final Topics topics;
    private final Ear ear;
    private final Outbox outbox;
    private final List<Worker> workers;

    TestService(TestStore store) throws SQLException {
        this.store = store;
        var kafka = store.kafka();
        topics = new Topics(kafka);
        ear = new Ear(store);
        var relay = new Relay(store.dataSource, kafka, topics, store.delivery());
        outbox = store.outbox(relay);
        workers = List.of(
                new Worker("test-relay", relay, store.delivery().backOffLimit()),
                store.loop(ear, kafka, topics).worker());
    }

    void start() {
        workers.forEach(Worker::start);
    }

    void stop() throws InterruptedException {
        workers.forEach(Worker::stop);
        for (var worker : workers) {
            worker.awaitStop();
        }
        topics.close();
    }

    void publish(ReferralId referral, long version) {
        store.inTransaction(() -> outbox.publish(List.of(Samples.version(referral, version))));
    }

    List<Long> heard(ReferralId referral) throws SQLException {
        return ear.heard(referral);
    }
}
