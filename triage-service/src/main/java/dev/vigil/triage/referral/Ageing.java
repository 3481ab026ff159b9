package dev.vigil.triage.referral;

import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Assessments;
import dev.vigil.triage.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Takes those whose age reaches or passes a number that some rule looks at; the rest are not read. */
@ApplicationScoped
class Ageing {

    // Two ranges rather than "<>", so that the index answers. A new policy has other numbers to look at.
    private static final String DUE = """
            select id from referral where ages_at <= :now or ages_by < :policy or ages_by > :policy limit :most
            """;
    private static final int MOST = 200;

    private final Session entities;
    private final Retriage retriage;
    private final Assessments assessments;
    private final Policies policies;
    private final InstantSource clock;

    Ageing(Session entities, Retriage retriage, Assessments assessments, Policies policies, InstantSource clock) {
        this.entities = entities;
        this.retriage = retriage;
        this.assessments = assessments;
        this.policies = policies;
        this.clock = clock;
    }

    /** @return how many were looked at */
    int pass() {
        var due = due();
        if (due.isEmpty()) return 0;
        var circle = retriage.open(due);
        for (var id : due) circle.grow(circle.of(id), assessments.latest(id).known());
        retriage.close(circle);
        return due.size();
    }

    private List<ReferralId> due() {
        return entities
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("policy", policies.active().identity().sha256())
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(ReferralId::new)
                .toList();
    }
}
