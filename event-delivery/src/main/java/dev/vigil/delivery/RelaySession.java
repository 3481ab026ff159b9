package dev.vigil.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;

/** The relay while its connections hold. What it sent and could not note is sent again; consumers drop repeats. */
final class RelaySession implements Worker.Session {

    interface Pause {
        void await() throws InterruptedException;
    }

    private final OutboxCursor cursor;
    private final Kafka kafka;
    private final Producer<byte[], byte[]> producer;
    private final int batch;
    private final Pause pause;
    private boolean leads;

    RelaySession(OutboxCursor cursor, Kafka kafka, Producer<byte[], byte[]> producer, int batch, Pause pause) {
        this.cursor = cursor;
        this.kafka = kafka;
        this.producer = producer;
        this.batch = batch;
        this.pause = pause;
    }

    @Override
    public void step() throws Exception {
        leads = leads || cursor.take();
        var rows = leads ? cursor.next(batch) : List.<OutboxRow>of();
        if (!rows.isEmpty()) {
            send(rows);
            cursor.moveTo(rows.getLast().position());
        }
        if (rows.size() < batch) {
            pause.await();
        }
    }

    // The producer keeps the order of one key even when it has to try again.
    private void send(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        var sends = rows.stream()
                .map(row -> producer.send(row.message(kafka.name(row.topic()))))
                .toList();
        for (var send : sends) {
            send.get();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        cursor.close();
    }
}
