package dev.vigil.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay and the loops work. */
@ConfigMapping(prefix = "vigil.delivery")
public interface DeliveryConfig {

    /** Most events in one transaction. Higher: fewer round trips, but longer locks and more to repeat after a failure. */
    @WithDefault("500")
    int batch();

    /** How long the relay waits when nobody wakes it. Higher: less load when idle, later arrival behind a slow writer. */
    @WithDefault("25ms")
    Duration poll();

    /** Longest pause between two attempts while something is down. Higher: less noise, slower return. */
    @WithDefault("1s")
    Duration backOffLimit();

    /** Without progress for this long, the service reports itself as not alive. Lower: restarted sooner, and in vain. */
    @WithDefault("60s")
    Duration stalledAfter();
}
