package dev.vigil.tracking.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the clocks are watched. */
@ConfigMapping(prefix = "vigil.tracking.clock")
public interface ClockConfig {

    /** Real time between two looks for rungs that are due. Longer makes warnings later; shorter makes the database busier. */
    @WithDefault("250ms")
    Duration poll();

    /** A rung noticed this long after it was passed is marked as late. Shorter than the poll marks every rung. */
    @WithDefault("5s")
    Duration lateAfter();

    /** Real time between two looks whether a pack or a unit's jurisdiction has changed. Longer makes such a change hold later. */
    @WithDefault("1s")
    Duration packPoll();
}
