package dev.vigil.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.Optional;

/** Which clock the service goes by. */
@ConfigMapping(prefix = "vigil.clock")
public interface ClockConfig {

    /** Whether time is steered over {@code /simulation/clock}. Never in production: whoever sets the clock can hide a delay. */
    @WithDefault("false")
    boolean simulated();

    /** Where the simulated clock starts; the real time of the start if absent. */
    Optional<Instant> at();

    /** Simulated seconds per real second. 0: time stands still until it is set. */
    @WithDefault("0")
    double rate();
}
