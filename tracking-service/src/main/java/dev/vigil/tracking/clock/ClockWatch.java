package dev.vigil.tracking.clock;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.casefile.CaseChanged;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks for rungs that are due, for as long as the service runs. Any number of these may run side by side. */
@ApplicationScoped
class ClockWatch {

    private final Rungs rungs;
    private final InstantSource time;
    private final ClockConfig config;
    private final Event<CaseChanged> changed;
    private volatile ScheduledExecutorService looking;

    ClockWatch(Rungs rungs, InstantSource time, ClockConfig config, Event<CaseChanged> changed) {
        this.rungs = rungs;
        this.time = time;
        this.config = config;
        this.changed = changed;
    }

    void begin(@Observes StartupEvent ready) {
        start();
    }

    void end(@Observes ShutdownEvent stopping) {
        stop();
    }

    void start() {
        var poll = config.poll().toMillis();
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("clock-watch").factory());
        looking.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
    }

    /** What it is writing is written to the end. */
    void stop() {
        looking.close();
    }

    private void look() {
        try {
            var more = true;
            while (more && !looking.isShutdown()) {
                more = pass();
            }
        } catch (RuntimeException fault) {
            // The next look tries again; nothing is lost, since what was not written is still due.
            Log.error("the clocks could not be watched", fault);
        }
    }

    /** @return whether there may be more */
    boolean pass() {
        List<ReferralId> cases = QuarkusTransaction.requiringNew().call(this::passInTransaction);
        return !cases.isEmpty();
    }

    private List<ReferralId> passInTransaction() {
        var cases = rungs.pass(time.instant());
        if (!cases.isEmpty()) {
            changed.fire(new CaseChanged(cases));
        }
        return cases;
    }
}
