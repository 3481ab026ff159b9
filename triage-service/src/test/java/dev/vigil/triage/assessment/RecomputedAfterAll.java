package dev.vigil.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.triage.policy.Policies;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import jakarta.persistence.EntityManager;

/** After the tests of each class: every assessment that any of them led to is recomputed, and is what it was. */
public class RecomputedAfterAll implements QuarkusTestAfterAllCallback {

    @Override
    public void afterAll(QuarkusTestContext context) {
        QuarkusTransaction.requiringNew().run(RecomputedAfterAll::check);
    }

    private static void check() {
        var policies = Arc.container().instance(Policies.class).get();
        Arc.container()
                .instance(EntityManager.class)
                .get()
                .createQuery("from Assessment", Assessment.class)
                .getResultStream()
                .forEach(stored -> {
                    var policy = policies.stored(stored.policy(), stored.sheet());
                    assertThat(Advice.on(policy, stored.basis()))
                            .as("assessment %s, recomputed", stored.id())
                            .isEqualTo(stored.advice());
                });
    }
}
