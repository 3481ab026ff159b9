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
            select id, exists (select from ending where ending.referral = due.id and outcome is not null)
            from referral due where ages_at <= :now or ages_by < :policy or ages_by > :policy limit :most
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
        var circle = retriage.open(due.stream().map(Due::id).toList());
        for (var one : due) grow(circle, one);
        retriage.close(circle);
        return due.size();
    }

    private void grow(Circle circle, Due due) {
        var referral = circle.of(due.id());
        if (due.isEnded()) circle.growUnseen(referral);
        else circle.grow(referral, assessments.latest(due.id()).known());
    }

    /** @param isEnded whether it was decided, so that nobody waits for its band; it may be reopened */
    private record Due(ReferralId id, boolean isEnded) {}

    private List<Due> due() {
        return entities
                .createNativeQuery(DUE, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("policy", policies.active().identity().sha256())
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row -> new Due(new ReferralId((UUID) row[0]), (Boolean) row[1]))
                .toList();
    }
}
