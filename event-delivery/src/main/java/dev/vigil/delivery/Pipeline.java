package dev.vigil.delivery;

import java.time.Instant;
import java.util.List;

/**
 * What is on its way into and out of this service.
 *
 * @param quarantined messages that wait for somebody to look at them
 */
public record Pipeline(Published published, List<Consumed> consumers, long quarantined, Instant asOf) {

    /** @param oldestWaitingSince real time at which it was stored, or null if nothing waits */
    public record Published(long waiting, Instant oldestWaitingSince) {}

    /** @param lag messages not yet taken in, or null while Kafka cannot be asked */
    public record Consumed(String group, String topic, Long lag) {}
}
