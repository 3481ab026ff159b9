package dev.vigil.triage.referral;

import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Outbox;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.triage.assessment.Assessments;
import dev.vigil.triage.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** Opens and closes every change to what triage knows: all that is linked is locked first, and all that follows is stored and published. */
@ApplicationScoped
public class Retriage {

    private final Referrals referrals;
    private final StoredLinks links;
    private final Assessments assessments;
    private final Policies policies;
    private final Outbox outbox;
    private final InstantSource clock;

    Retriage(
            Referrals referrals,
            StoredLinks links,
            Assessments assessments,
            Policies policies,
            Outbox outbox,
            InstantSource clock) {
        this.referrals = referrals;
        this.links = links;
        this.assessments = assessments;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Circle open(Collection<ReferralId> ids) {
        return open(ids, false);
    }

    Circle open(Collection<ReferralId> ids, boolean toLink) {
        links.lock(toLink);
        var circle = links.circle(ids);
        return new Circle(referrals.locked(circle), links.among(circle), policies.active(), clock.instant());
    }

    /** @throws Refusal unless the referral has come in and been assessed */
    public Referral existing(Circle circle, ReferralId id) {
        var referral = circle.of(id);
        if (referral.isAssessed()) return referral;
        throw new Refusal(ProblemKind.NOT_FOUND, "No referral with the id " + id + " has been assessed.");
    }

    public void close(Circle circle) {
        // After learning, or Hibernate would insert the empty row and update it at once.
        referrals.persist(circle.unheardOf());
        if (circle.links().isChanged()) {
            referrals.flush();
            links.store(circle.links());
        }
        assessments.persist(circle.made());
        outbox.publish(circle.made().stream()
                .map(assessment -> assessment.told(circle.policy()))
                .toList());
    }

    void take(List<Lesson> lessons) {
        var toLink = lessons.stream()
                .anyMatch(lesson -> lesson instanceof Lesson.Linked || lesson instanceof Lesson.Unlinked);
        var circle = open(lessons.stream().flatMap(Lesson::about).toList(), toLink);
        lessons.forEach(circle::take);
        close(circle);
    }
}
