package dev.vigil.tracking.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Now and then settles open alerts that nobody is told of any more and whose matter is over. */
@ApplicationScoped
class AlertSweep {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AlertSteps steps;
    private final Validity validity;
    private long last = System.nanoTime();

    AlertSweep(AlertSteps steps, Validity validity) {
        this.steps = steps;
        this.validity = validity;
    }

    void look(Instant now) {
        if (System.nanoTime() - last > PAUSE.toNanos()) {
            settle(now);
            last = System.nanoTime();
        }
    }

    void settle(Instant now) {
        steps.settle(validity.over(steps.exhausted()), now);
    }
}
