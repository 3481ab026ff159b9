package dev.vigil.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.triage.policy.Policies;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import jakarta.persistence.EntityManager;

/** After the tests of each class: every assessment that any of them led to is recomputed, and is what it was. */
public class RecomputedAfterAll implements QuarkusTestAfterAllCallback {

    private static int recomputed;

    @Override
    public void afterAll(QuarkusTestContext context) {
        recomputed = 0;
        QuarkusTransaction.requiringNew().run(RecomputedAfterAll::check);
        Log.infof("%d assessments were recomputed", recomputed);
    }

    private static void check() {
        var policies = Arc.container().instance(Policies.class).get();
        Arc.container()
                .instance(EntityManager.class)
                .get()
                .createQuery("from Assessment", Assessment.class)
                .getResultStream()
                .peek(_ -> recomputed++)
                .forEach(stored -> {
                    var policy = policies.stored(stored.policy(), stored.sheet());
                    assertThat(Advice.on(policy, stored.basis()))
                            .as("assessment %s, recomputed", stored.id())
                            .isEqualTo(stored.advice());
                });
    }
}
