package dev.vigil.triage.shadow;

import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralId;
import dev.vigil.contract.Topic;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.assessment.Assessments;
import dev.vigil.triage.policy.FactNotUnderstood;
import dev.vigil.triage.policy.Policies;
import dev.vigil.triage.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Hears of each assessment after it was made and published, and asks the draft for a second opinion: whatever becomes of
 * that, the assessment stands.
 */
@ApplicationScoped
class ShadowListener implements EventListener {

    private final Shadows shadows;
    private final Policies policies;
    private final Assessments assessments;

    ShadowListener(Shadows shadows, Policies policies, Assessments assessments) {
        this.shadows = shadows;
        this.policies = policies;
        this.assessments = assessments;
    }

    @Override
    public String group() {
        return "triage-shadow";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TRIAGE);
    }

    @Override
    public void on(List<Incoming> batch) {
        shadows.last().filter(Shadow::isRunning).ifPresent(shadow -> follow(shadow, batch));
    }

    private void follow(Shadow shadow, List<Incoming> batch) {
        var made = batch.stream()
                .map(Incoming::event)
                .filter(event -> concerns(shadow, event))
                .map(TriageEvent.Assessed.class::cast)
                .collect(toMap(TriageEvent.Assessed::assessment, TriageEvent.Assessed::referral));
        if (!made.isEmpty()) compare(shadow, policies.kept(shadow.policy().sha256()), made);
    }

    // Where the draft is in force itself there is nothing to compare.
    private static boolean concerns(Shadow shadow, VigilEvent event) {
        return event instanceof TriageEvent.Assessed assessed
                && !assessed.assessedAt().isBefore(shadow.startedAt())
                && !assessed.policy().sha256().equals(shadow.policy().sha256());
    }

    private void compare(Shadow shadow, Policy draft, Map<UUID, ReferralId> made) {
        var seconds = new ArrayList<Second>();
        var faults = new ArrayList<String>();
        for (Assessment first : assessments.list("id in ?1 order by id", made.keySet())) {
            try {
                seconds.add(Second.opinion(draft, made.get(first.id()), first));
            } catch (FactNotUnderstood unfit) {
                faults.add(unfit.getMessage());
            }
        }
        if (!seconds.isEmpty()) shadows.add(shadow.id(), seconds);
        if (!faults.isEmpty()) shadows.note(shadow.id(), faults.size(), faults.getLast());
    }
}
