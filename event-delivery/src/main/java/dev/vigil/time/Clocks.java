package dev.vigil.time;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** Gives every bean the same time. */
@Singleton
class Clocks {

    // PostgreSQL keeps microseconds: an instant must be the same after it was stored.
    private static final InstantSource REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private final ClockConfig config;

    Clocks(ClockConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @Typed(SimulatedClock.class)
    SimulatedClock simulated() {
        return new SimulatedClock(config.at().orElseGet(REAL::instant), config.rate());
    }

    @Produces
    @Singleton
    @Typed(InstantSource.class)
    InstantSource inForce(SimulatedClock simulated) {
        return config.simulated() ? simulated : REAL;
    }
}
