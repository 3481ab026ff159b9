package dev.vigil.tracking.rebuild;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Goes on with an unfinished rebuild, also with one that another run of the service began. */
@ApplicationScoped
class RebuildWatch {

    private static final int SECONDS = 1;

    /** Digests of all rows take their time. */
    private static final int LONGEST_STEP_SECONDS = 1_800;

    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;
    private final InstantSource time;
    private final ScheduledExecutorService looking;

    RebuildWatch(Rebuilding rebuilding, Rebuilds rebuilds, InstantSource time) {
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
        this.time = time;
        this.looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rebuild").factory());
    }

    void begin(@Observes StartupEvent ready) {
        looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        looking.close();
    }

    private void look() {
        try {
            var more = true;
            while (more && !looking.isShutdown()) {
                more = step();
            }
        } catch (RuntimeException fault) {
            Log.error("the rebuild was given up", fault);
            giveUp(fault);
        }
    }

    private boolean step() {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_STEP_SECONDS).call(rebuilding::step);
    }

    private void giveUp(RuntimeException fault) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> rebuilds.unfinished()
                            .ifPresent(each ->
                                    rebuilds.finish(each.id(), time.instant(), String.valueOf(fault.getMessage()))));
        } catch (RuntimeException again) {
            // The next look goes on with it.
            Log.error("the rebuild could not even be given up", again);
        }
    }
}
