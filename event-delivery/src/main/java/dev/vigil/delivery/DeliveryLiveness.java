package dev.vigil.delivery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vigil.problem.Outage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when the relay or a loop stands still for no reason outside: then, and only then, a restart helps. */
@Liveness
@Singleton
class DeliveryLiveness implements HealthCheck {

    // Probes are impatient.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Delivery delivery;
    private final Topics topics;
    private final Duration limit;
    private final Map<ConsumerLoop, Progress> progress;

    DeliveryLiveness(Delivery delivery, Topics topics, DeliveryConfig config) {
        this.delivery = delivery;
        this.topics = topics;
        this.limit = config.stalledAfter();
        this.progress = delivery.loops().stream().collect(toMap(identity(), _ -> new Progress(limit)));
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("delivery").up();
        for (var worker : delivery.workers()) {
            if (hangs(worker)) {
                answer.down();
            }
            answer.withData(
                    worker.name(),
                    worker.trouble()
                            .map(e -> "tries again after " + e.getClass().getName())
                            .orElse("works"));
        }
        for (var loop : delivery.loops()) {
            if (hasStopped(loop)) {
                answer.down().withData(loop.worker().name(), "does not move although there are messages");
            }
        }
        return answer.build();
    }

    private boolean hangs(Worker worker) {
        return worker.sinceLastStep().compareTo(limit) > 0 && !isAway(worker);
    }

    // With Kafka or the database away nobody moves, and a restart would not bring them back.
    private boolean hasStopped(ConsumerLoop loop) {
        var positions = loop.positions();
        try {
            var ends = topics.ends(positions.keySet(), PATIENCE);
            return progress.get(loop).hasStopped(positions, ends, System.nanoTime()) && !isAway(loop.worker());
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isAway(Worker worker) {
        return worker.trouble().filter(Outage::isBehind).isPresent();
    }
}
