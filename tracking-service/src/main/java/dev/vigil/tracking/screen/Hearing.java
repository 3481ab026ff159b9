package dev.vigil.tracking.screen;

import dev.vigil.delivery.PipelineResource;
import dev.vigil.tracking.screen.live.LiveScreens;
import dev.vigil.tracking.screen.live.Pulse;
import dev.vigil.tracking.screen.live.Pulses;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Watches if this service hears the others, so that no page shows an old number as new. */
@ApplicationScoped
class Hearing implements Pulses {

    private static final Logger LOG = Logger.getLogger(Hearing.class);

    private final PipelineResource pipeline;
    private final LiveScreens screens;
    private final Heads heads;
    private final InstantSource clock;
    private final Ear ear = new Ear();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hearing").daemon().factory());

    Hearing(PipelineResource pipeline, LiveScreens screens, Heads heads, InstantSource clock) {
        this.pipeline = pipeline;
        this.screens = screens;
        this.heads = heads;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        looks.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looks.shutdownNow();
    }

    @Override
    public Pulse pulse() {
        var deafSince = ear.behindSince();
        var behindSince = deafSince == null ? screens.failingSince() : deafSince;
        return new Pulse(clock.instant(), heads.rate(), screens.asOf(), behindSince);
    }

    private void look() {
        ear.look(lag(), clock.instant(), System.nanoTime());
    }

    /** Null if the broker or the database cannot be asked. */
    private Long lag() {
        try {
            var lags = pipeline.read().consumers().stream()
                    .map(consumed -> consumed.lag())
                    .toList();
            return lags.stream().allMatch(Objects::nonNull)
                    ? (Long) lags.stream().mapToLong(Long::longValue).sum()
                    : null;
        } catch (SQLException | RuntimeException fault) {
            LOG.debug("nobody can tell how far behind the screens are", fault);
            return null;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
