package dev.vigil.triage.reassessment;

import dev.vigil.contract.ReferralId;
import dev.vigil.triage.TriageConfig;
import dev.vigil.triage.policy.FactNotUnderstood;
import dev.vigil.triage.policy.Policies;
import dev.vigil.triage.policy.Policies.InForce;
import dev.vigil.triage.referral.Retriage;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks whether a policy was activated, and then assesses open referrals anew, a batch in each transaction. How far it
 * is stands in the same transaction as the assessments: whenever it is cut off, it goes on where it was.
 */
@ApplicationScoped
class ActivationWatch {

    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Policies policies;
    private final OpenReferrals open;
    private final Retriage retriage;
    private final TriageConfig config;
    private final InstantSource clock;
    private volatile ScheduledExecutorService looking;

    ActivationWatch(
            Policies policies, OpenReferrals open, Retriage retriage, TriageConfig config, InstantSource clock) {
        this.policies = policies;
        this.open = open;
        this.retriage = retriage;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent ready) {
        var poll = config.reassessmentPoll().toMillis();
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("activation-watch").factory());
        looking.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
    }

    /** The batch under way is written to its end. */
    void end(@Observes ShutdownEvent stopping) {
        looking.close();
    }

    private void look() {
        try {
            var more = true;
            while (more && !looking.isShutdown()) more = pass();
        } catch (RuntimeException fault) {
            // The next look tries again; nothing is lost, since what was not written is still to be done.
            Log.error("open referrals could not be assessed anew", fault);
        }
    }

    /** @return whether there may be more */
    boolean pass() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> assess(BATCH));
        } catch (FactNotUnderstood unfit) {
            // One of them; so one at a time, and the one that fails alone is left out.
            return oneByOne();
        }
    }

    private boolean oneByOne() {
        for (var one = 0; one < BATCH; one++) {
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> assess(1))) return false;
            } catch (FactNotUnderstood unfit) {
                QuarkusTransaction.requiringNew().run(() -> skip(unfit));
            }
        }
        return true;
    }

    private boolean assess(int limit) {
        if (!open.tryToHold()) return false;
        var inForce = policies.inForceUntilTheEnd();
        if (inForce.reassessment().isFinished()) return false;
        var batch = next(inForce, limit);
        if (batch.isEmpty()) inForce.reassessment().finish(clock.instant());
        else assess(batch, inForce);
        return !batch.isEmpty();
    }

    private void assess(List<ReferralId> batch, InForce inForce) {
        var circle = retriage.open(batch);
        var because = List.of("policy " + inForce.policy().identity().id() + " "
                + inForce.policy().identity().version() + " was activated");
        var raised = 0;
        for (var id : batch) {
            var referral = retriage.existing(circle, id);
            var before = referral.band();
            circle.assess(referral, because);
            if (referral.band() != before) raised++;
        }
        retriage.close(circle);
        inForce.reassessment().advance(batch.getLast().value(), batch.size(), raised);
    }

    private void skip(FactNotUnderstood unfit) {
        if (!open.tryToHold()) return;
        var inForce = policies.inForceUntilTheEnd();
        next(inForce, 1).forEach(referral -> {
            Log.warnf(unfit, "referral %s keeps its band, since the policy in force does not understand it", referral);
            inForce.reassessment().skip(referral.value());
        });
    }

    private List<ReferralId> next(InForce inForce, int limit) {
        var after = Objects.requireNonNullElse(inForce.reassessment().through(), BEFORE_ALL);
        return open.assessedByAnotherThan(inForce.policy(), after, limit);
    }
}
