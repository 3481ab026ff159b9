package dev.vigil.triage.referral;

import dev.vigil.triage.TriageConfig;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks for referrals that have grown old enough for a rule to say something else. Any number may run side by side. */
@ApplicationScoped
class AgeWatch {

    private final Ageing ageing;
    private final TriageConfig config;
    private volatile ScheduledExecutorService looking;

    AgeWatch(Ageing ageing, TriageConfig config) {
        this.ageing = ageing;
        this.config = config;
    }

    void begin(@Observes StartupEvent ready) {
        var poll = config.agePoll().toMillis();
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("age-watch").factory());
        looking.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
    }

    /** What it is writing is written to the end. */
    void end(@Observes ShutdownEvent stopping) {
        looking.close();
    }

    private void look() {
        try {
            var more = true;
            while (more && !looking.isShutdown()) more = pass();
        } catch (RuntimeException fault) {
            // The next look tries again: who was due stays due.
            Log.error("the ages of referrals could not be watched", fault);
        }
    }

    /** @return whether there may be more */
    boolean pass() {
        return QuarkusTransaction.requiringNew().call(ageing::pass) > 0;
    }
}
