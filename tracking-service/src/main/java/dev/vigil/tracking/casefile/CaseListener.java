package dev.vigil.tracking.casefile;

import dev.vigil.contract.Topic;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Opens a case for every referral, and enters what intake and triage say about it later. */
@ApplicationScoped
class CaseListener implements EventListener {

    private final Casebook casebook;
    private final Arrivals arrivals;
    private final EarlyEvents earlyEvents;

    CaseListener(Casebook casebook, Arrivals arrivals, EarlyEvents earlyEvents) {
        this.casebook = casebook;
        this.arrivals = arrivals;
        this.earlyEvents = earlyEvents;
    }

    @Override
    public String group() {
        return "tracking";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.REFERRALS, Topic.TRIAGE);
    }

    @Override
    public void on(List<Incoming> batch) {
        var folder = new Folder(arrivals.openings(batch));
        var early = earlyEvents.placeable(folder.referrals());
        var later =
                Stream.concat(early.stream(), arrivals.later(batch).stream()).toList();
        folder.add(casebook.lock(folder.missing(later)));
        earlyEvents.remove(early);
        earlyEvents.keep(folder.enter(later));
        casebook.record(folder.cases());
    }
}
