package dev.vigil.tracking.casefile;

import dev.vigil.contract.ReferralId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases that one batch of arrivals changes. */
final class Folder {

    private final Map<ReferralId, LockedCase> cases = new HashMap<>();

    Folder(Collection<LockedCase> opened) {
        add(opened);
    }

    void add(Collection<LockedCase> more) {
        more.forEach(each -> cases.put(each.state().id(), each));
    }

    Set<ReferralId> referrals() {
        return cases.keySet();
    }

    Collection<LockedCase> cases() {
        return cases.values();
    }

    /** Referrals that these arrivals are about and whose case is not here. */
    Set<ReferralId> missing(Collection<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.event().referral())
                .filter(referral -> !cases.containsKey(referral))
                .collect(Collectors.toSet());
    }

    /** @return what is about a referral that has no case yet */
    List<Arrival> enter(List<Arrival> arrivals) {
        var unplaced = new ArrayList<Arrival>();
        for (var arrival : arrivals) {
            var entered = cases.computeIfPresent(arrival.event().referral(), (_, file) -> file.plus(arrival));
            if (entered == null) {
                unplaced.add(arrival);
            }
        }
        return unplaced;
    }
}
