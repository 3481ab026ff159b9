package dev.vigil.tracking.figure;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Folds pending changes into the counts for as long as the service runs. Any number of these may run side by side. */
@ApplicationScoped
class FoldWatch {

    /** Long enough that most of what is passed through at once, as from received to assessed, is never counted. */
    private static final long PAUSE_MILLIS = 1_000;

    private final CountFolds folds;
    private final Backlog backlog;
    private volatile ScheduledExecutorService folding;

    FoldWatch(CountFolds folds, Backlog backlog) {
        this.folds = folds;
        this.backlog = backlog;
    }

    /** A figure that leaves out what is not counted yet would be wrong, so the service is not ready before. */
    void begin(@Observes StartupEvent ready) {
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(backlog::count);
        }
        folding = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("count-folds").factory());
        folding.scheduleWithFixedDelay(this::fold, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What it is folding is folded to the end. */
    void end(@Observes ShutdownEvent stopping) {
        folding.close();
    }

    private void fold() {
        try {
            var more = true;
            while (more && !folding.isShutdown()) {
                more = QuarkusTransaction.requiringNew().call(folds::fold);
            }
        } catch (RuntimeException fault) {
            // The next turn tries again; figures are right all the same, since they add what is pending.
            Log.error("the counts could not be folded", fault);
        }
    }
}
