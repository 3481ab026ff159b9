package dev.vigil.triage.referral;

import dev.vigil.contract.ReferralId;
import dev.vigil.contract.Topic;
import dev.vigil.contract.TriageEvent;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Hears what triage says on Kafka. */
@Singleton
public class Witness implements EventListener {

    private final List<Incoming> heard = new CopyOnWriteArrayList<>();

    @Override
    public String group() {
        return "witness";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TRIAGE);
    }

    @Override
    public void on(List<Incoming> batch) {
        heard.addAll(batch);
    }

    public List<TriageEvent.Assessed> assessments(ReferralId referral) {
        return heard.stream()
                .map(Incoming::event)
                .filter(event -> event.referral().equals(referral))
                .filter(TriageEvent.Assessed.class::isInstance)
                .map(TriageEvent.Assessed.class::cast)
                .toList();
    }

    /** Everything about the referral, as it was published. */
    public List<TriageEvent> about(ReferralId referral) {
        return heard.stream()
                .map(Incoming::event)
                .filter(event -> event.referral().equals(referral))
                .map(TriageEvent.class::cast)
                .toList();
    }

    Set<ReferralId> heardOf() {
        return heard.stream().map(incoming -> incoming.event().referral()).collect(Collectors.toSet());
    }

    public List<Long> versions(ReferralId referral) {
        return heard.stream()
                .filter(incoming -> incoming.event().referral().equals(referral))
                .map(Incoming::version)
                .toList();
    }
}
