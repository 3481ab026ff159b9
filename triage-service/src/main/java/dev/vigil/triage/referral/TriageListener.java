package dev.vigil.triage.referral;

import dev.vigil.contract.Topic;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assesses a referral whenever something new is known about it. */
@ApplicationScoped
class TriageListener implements EventListener {

    private final Retriage retriage;

    TriageListener(Retriage retriage) {
        this.retriage = retriage;
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
        if (!lessons.isEmpty()) retriage.take(lessons);
    }
}
