package dev.vigil.delivery;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Sends what is in the outbox to Kafka, in order; one at a time for each service, whichever replica holds the lock. */
@Singleton
class Relay implements Worker.Opening {

    private final DataSource dataSource;
    private final Kafka kafka;
    private final Topics topics;
    private final DeliveryConfig config;
    private final Semaphore news = new Semaphore(0);

    Relay(DataSource dataSource, Kafka kafka, Topics topics, DeliveryConfig config) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.topics = topics;
        this.config = config;
    }

    /** There is something new in the outbox. */
    void wake() {
        news.release();
    }

    @Override
    public Worker.Session open() throws Exception {
        topics.ensure();
        var cursor = new OutboxCursor(dataSource.getConnection());
        try {
            return new RelaySession(cursor, kafka, kafka.producer(), config.batch(), this::awaitNews);
        } catch (RuntimeException e) {
            cursor.close();
            throw e;
        }
    }

    // Waking is only for speed: another replica may have written, and a slow transaction may hold later rows back.
    private void awaitNews() throws InterruptedException {
        if (news.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
