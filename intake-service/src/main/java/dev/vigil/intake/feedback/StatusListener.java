package dev.vigil.intake.feedback;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.Topic;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows what tracking says about the cases, for those who sent the referrals. */
@ApplicationScoped
class StatusListener implements EventListener {

    private final Statuses statuses;

    StatusListener(Statuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public String group() {
        return "intake-status";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TRACKING);
    }

    @Override
    public void on(List<Incoming> batch) {
        batch.forEach(incoming -> follow(incoming.event()));
    }

    private void follow(VigilEvent event) {
        switch (event) {
            case CaseEvent happened -> statuses.note(happened);
            // What the sender may know is what was done, not how urgent it seemed or how late it was.
            case ClockEvent _, ReferralEvent _, TriageEvent _ -> {}
        }
    }
}
