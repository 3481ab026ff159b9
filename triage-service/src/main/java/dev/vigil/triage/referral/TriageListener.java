package dev.vigil.triage.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.Topic;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import dev.vigil.delivery.Outbox;
import dev.vigil.delivery.Outgoing;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.assessment.Assessments;
import dev.vigil.triage.policy.Policies;
import dev.vigil.triage.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assesses a referral whenever something new is known about it. */
@ApplicationScoped
class TriageListener implements EventListener {

    private final Referrals referrals;
    private final Assessments assessments;
    private final Policies policies;
    private final Outbox outbox;
    private final InstantSource clock;

    TriageListener(
            Referrals referrals, Assessments assessments, Policies policies, Outbox outbox, InstantSource clock) {
        this.referrals = referrals;
        this.assessments = assessments;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "triage";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.REFERRALS, Topic.TRACKING);
    }

    @Override
    public void on(List<Incoming> batch) {
        var lessons = batch.stream()
                .map(incoming -> Lesson.of(incoming.event()))
                .flatMap(Optional::stream)
                .toList();
        if (lessons.isEmpty()) return;
        var policy = policies.active();
        var made = learn(lessons, policy);
        assessments.persist(made);
        outbox.publish(made.stream()
                .map(assessment -> new Outgoing(assessment.version(), assessment.assessedAt(), assessment.told(policy)))
                .toList());
    }

    /** One read for the whole batch; what is new or changed is written in batches when the transaction ends. */
    private List<Assessment> learn(List<Lesson> lessons, Policy policy) {
        var known = referrals.locked(lessons.stream().map(Lesson::referral).toList());
        var unheardOf = new ArrayList<Referral>();
        var made = new ArrayList<Assessment>();
        for (var lesson : lessons) {
            var referral = known.computeIfAbsent(lesson.referral(), id -> {
                unheardOf.add(new Referral(id));
                return unheardOf.getLast();
            });
            referral.learn(lesson, policy, UuidCreator.getTimeOrderedEpoch(), clock.instant())
                    .ifPresent(made::add);
        }
        // After learning, or Hibernate would insert the empty row and update it at once.
        referrals.persist(unheardOf);
        return made;
    }
}
