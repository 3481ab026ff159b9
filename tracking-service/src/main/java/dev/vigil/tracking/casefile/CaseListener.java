package dev.vigil.tracking.casefile;

import dev.vigil.contract.Topic;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opens a case for every referral, and enters what intake and triage say about it later. */
@ApplicationScoped
class CaseListener implements EventListener {

    private final Casebook casebook;
    private final Arrivals arrivals;
    private final EarlyEvents early;

    CaseListener(Casebook casebook, Arrivals arrivals, EarlyEvents early) {
        this.casebook = casebook;
        this.arrivals = arrivals;
        this.early = early;
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
        var later = new ArrayList<>(early.takePlaceable(folder.referrals()));
        later.addAll(arrivals.later(batch));
        folder.add(casebook.lockForArrivals(folder.missing(later)));
        early.keep(folder.enter(later));
        casebook.record(folder.cases());
    }
}
