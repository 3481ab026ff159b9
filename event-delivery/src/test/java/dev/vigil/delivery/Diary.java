package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears. */
@Singleton
class Diary implements EventListener {

    private final List<Incoming> heard = new CopyOnWriteArrayList<>();

    @Override
    public String group() {
        return "diary";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.REFERRALS);
    }

    @Override
    public void on(List<Incoming> batch) {
        heard.addAll(batch);
    }

    List<Long> versions(dev.vigil.contract.ReferralId referral) {
        return heard.stream()
                .filter(incoming -> incoming.event().referral().equals(referral))
                .map(Incoming::version)
                .toList();
    }
}
