package dev.vigil.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where events leave a service: rows in the same transaction as the change that they tell of. */
@ApplicationScoped
public class Outbox {

    /**
     * Stores the events in the caller's transaction; the relay sends them after its commit.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void publish(List<Outgoing> events) {
        throw new IllegalStateException("not yet: " + events.size());
    }
}
