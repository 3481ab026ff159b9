package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** What an operator watches: whether something waits, and for how long. */
@Singleton
class DeliveryMetrics implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);

    private final Delivery delivery;
    private final Backlog backlog;
    private final QuarantinedMessages quarantined;

    DeliveryMetrics(Delivery delivery, Backlog backlog, QuarantinedMessages quarantined) {
        this.delivery = delivery;
        this.backlog = backlog;
        this.quarantined = quarantined;
    }

    private interface Figure {
        double read() throws SQLException;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vigil.relay.lag", () -> known(() -> backlog.waiting().lagSeconds()))
                .baseUnit("seconds")
                .description("Age of the oldest event that is stored and not yet sent")
                .register(registry);
        Gauge.builder(
                        "vigil.outbox.waiting",
                        () -> known(() -> backlog.waiting().count()))
                .description("Events that are stored and not yet sent")
                .register(registry);
        Gauge.builder("vigil.quarantine.depth", () -> known(quarantined::count))
                .description("Messages that wait for somebody to look at them")
                .register(registry);
        delivery.loops().forEach(loop -> loop.listener().topics().forEach(topic -> lag(registry, loop, topic)));
    }

    private static void lag(MeterRegistry registry, ConsumerLoop loop, Topic topic) {
        Gauge.builder("vigil.consumer.lag", () -> loop.lag(topic))
                .tag("group", loop.listener().group())
                .tag("topic", topic.wireName())
                .description("Messages in this process's partitions that are not yet taken in")
                .register(registry);
    }

    // No number is better than a wrong one: with the database away, nothing is known.
    private static double known(Figure figure) {
        try {
            return figure.read();
        } catch (SQLException e) {
            LOG.debug("the database cannot be asked", e);
            return Double.NaN;
        }
    }
}
