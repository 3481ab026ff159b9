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

/** Looks whether open clocks are to be set anew, for as long as the service runs. */
@ApplicationScoped
class ReprojectionWatch {

    private final Reprojection reprojection;
    private final InstantSource time;
    private final ClockConfig config;
    private final Event<CaseChanged> changed;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reprojection").factory());

    ReprojectionWatch(Reprojection reprojection, InstantSource time, ClockConfig config, Event<CaseChanged> changed) {
        this.reprojection = reprojection;
        this.time = time;
        this.config = config;
        this.changed = changed;
    }

    void begin(@Observes StartupEvent ready) {
        var poll = config.packPoll().toMillis();
        looking.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        looking.close();
    }

    private void look() {
        try {
            var more = true;
            while (more && !looking.isShutdown()) {
                more = QuarkusTransaction.requiringNew().call(this::pass) != null;
            }
        } catch (RuntimeException fault) {
            // The next look goes on where the last one that succeeded ended.
            Log.error("open clocks could not be set anew", fault);
        }
    }

    private List<ReferralId> pass() {
        var cases = reprojection.pass(time.instant());
        if (cases != null && !cases.isEmpty()) {
            changed.fire(new CaseChanged(cases));
        }
        return cases;
    }
}
