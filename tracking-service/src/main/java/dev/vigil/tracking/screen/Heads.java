package dev.vigil.tracking.screen;

import dev.vigil.time.ClockConfig;
import dev.vigil.time.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Makes the head of each page. */
@ApplicationScoped
class Heads {

    private final ScreenConfig screen;
    private final ClockConfig clock;
    private final SimulatedClock simulated;

    Heads(ScreenConfig screen, ClockConfig clock, SimulatedClock simulated) {
        this.screen = screen;
        this.clock = clock;
        this.simulated = simulated;
    }

    /** @param stream null for a page that does not change */
    PageHead head(String title, String page, Instant now, String stream) {
        return new PageHead(
                title,
                page,
                Moment.clock(now),
                Moment.seconds(now),
                clock.simulated(),
                rate(),
                screen.syntheticData(),
                stream);
    }

    double rate() {
        return clock.simulated() ? simulated.rate() : 1;
    }
}
