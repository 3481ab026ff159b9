package dev.vigil.tracking.casefile;

import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.delivery.Incoming;
import dev.vigil.tracking.unit.Unit;
import dev.vigil.tracking.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Sorts what arrives into referrals that open a case and news about them. */
@ApplicationScoped
class Arrivals {

    private final Units units;

    Arrivals(Units units) {
        this.units = units;
    }

    List<LockedCase> openings(List<Incoming> batch) {
        var received = batch.stream().filter(Arrivals::opens).map(Arrival::of).toList();
        var named = received.stream().map(each -> each.actor().unit()).collect(toSet());
        var known = named.isEmpty() ? Set.<String>of() : units.kinds(named).keySet();
        return received.stream().map(each -> open(each, known)).toList();
    }

    /** What is sent to a unit that nobody knows is held by the hub, rather than by nobody. */
    private static LockedCase open(Arrival arrival, Set<String> known) {
        var unit = arrival.actor().unit();
        var held = known.contains(unit)
                ? arrival
                : arrival.heldBy(
                        Unit.NATIONAL_HUB,
                        "Sent to " + unit + ", which is the code of no unit; held by " + Unit.NATIONAL_HUB + ".");
        return LockedCase.begin(held);
    }

    List<Arrival> later(List<Incoming> batch) {
        return batch.stream()
                .filter(incoming -> !opens(incoming))
                .map(Arrival::of)
                .toList();
    }

    private static boolean opens(Incoming incoming) {
        return incoming.event() instanceof Received;
    }
}
