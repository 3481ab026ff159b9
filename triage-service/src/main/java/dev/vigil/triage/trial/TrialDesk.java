package dev.vigil.triage.trial;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.triage.TriageConfig;
import dev.vigil.triage.policy.Policies;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.sql.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Starts trials, and runs a few at a time. */
@ApplicationScoped
class TrialDesk {

    private final Trials trials;
    private final Policies policies;
    private final Database database;
    private final TriageConfig config;
    private final InstantSource clock;
    private final Semaphore places;
    private final ExecutorService runners = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("trial").daemon().factory());
    private volatile boolean isStopping;

    TrialDesk(Trials trials, Policies policies, Database database, TriageConfig config, InstantSource clock) {
        this.trials = trials;
        this.policies = policies;
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.places = new Semaphore(config.trialsAtOnce());
    }

    void begin(@Observes StartupEvent ready) {
        trials.settleAll();
    }

    /** A trial under way is marked as interrupted at its next report, which is a moment away. */
    void end(@Observes ShutdownEvent stopping) {
        isStopping = true;
        runners.close();
    }

    Trial start(StartTrial order, String by) {
        var draft = policies.kept(order.policy());
        var inForce = policies.inForce().policy();
        if (!places.tryAcquire()) {
            throw new Refusal(
                    ProblemKind.TRIAL_UNDER_WAY,
                    "This service runs " + config.trialsAtOnce()
                            + " trial at a time; wait for it to end, or cancel it.");
        }
        try {
            return run(order, by, draft, inForce);
        } catch (SQLException | RuntimeException e) {
            places.release();
            throw e instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        }
    }

    private Trial run(StartTrial order, String by, Policy draft, Policy inForce) throws SQLException {
        var asked = asked(order, by, draft.identity(), inForce.identity());
        var history = History.open(database, asked);
        try {
            var trial = counted(asked, history.count());
            trials.add(trial, inForce.sheet().version());
            var comparison = new Comparison(inForce, draft, config.zone());
            var run = new TrialRun(
                    trial.id(), history, comparison, new Deadline(config.limits()), trials, () -> isStopping);
            runners.execute(() -> {
                try {
                    run.run();
                } finally {
                    places.release();
                }
            });
            return trial;
        } catch (SQLException | RuntimeException e) {
            history.close();
            throw e;
        }
    }

    private Trial asked(StartTrial order, String by, PolicyVersion draft, PolicyVersion inForce) {
        return new Trial(
                UuidCreator.getTimeOrderedEpoch(),
                draft,
                inForce,
                order.receivedFrom(),
                order.receivedTo(),
                order.basis(),
                TrialState.RUNNING,
                clock.instant(),
                by,
                null,
                0,
                0,
                null);
    }

    private static Trial counted(Trial asked, long total) {
        return new Trial(
                asked.id(),
                asked.policy(),
                asked.against(),
                asked.receivedFrom(),
                asked.receivedTo(),
                asked.asKnownAt(),
                asked.state(),
                asked.startedAt(),
                asked.startedBy(),
                null,
                total,
                0,
                null);
    }
}
