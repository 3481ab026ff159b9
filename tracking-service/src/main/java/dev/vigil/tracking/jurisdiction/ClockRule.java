package dev.vigil.tracking.jurisdiction;

import dev.vigil.contract.Band;
import dev.vigil.contract.VigilEvent;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One clock of a jurisdiction.
 *
 * @param words what it measures, for people
 * @param per of what a case may have several of it
 * @param suspension what the law does not count; null for every clock but a statutory one
 * @param limits longest it may run, by band; empty if the band does not matter
 * @param unassessed longest it may run before triage has answered, or always where the band does not matter
 * @param special limits that go before the others; the first that holds counts
 * @param extensions longer limits that somebody of rank may allow
 * @param source who published each limit, or that it is our own
 */
public record ClockRule(
        String id,
        String words,
        Per per,
        Beginning begins,
        List<Trigger> starts,
        List<Stop> stops,
        Suspension suspension,
        Map<Band, Limit> limits,
        Limit unassessed,
        List<SpecialLimit> special,
        List<Extension> extensions,
        Ladder ladder,
        String source) {

    public ClockRule {
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
        special = List.copyOf(special);
        extensions = List.copyOf(extensions);
        var byBand = new EnumMap<Band, Limit>(Band.class);
        byBand.putAll(limits);
        limits = Collections.unmodifiableMap(byBand);
    }

    /** @param band null before triage has answered */
    public Limit limitFor(Band band) {
        return band == null ? unassessed : limits.getOrDefault(band, unassessed);
    }

    public Limit limitFor(Band band, Circumstances now) {
        return special.stream()
                .filter(each -> Trigger.holds(each.when(), now))
                .map(SpecialLimit::limit)
                .findFirst()
                .orElseGet(() -> limitFor(band));
    }

    public boolean startsOn(VigilEvent event, Circumstances now) {
        return starts.stream().anyMatch(trigger -> trigger.fires(event, now));
    }

    /** Which of its stops the event is, if any. */
    public Optional<Stop> stopOn(VigilEvent event, Circumstances now) {
        return stops.stream().filter(stop -> stop.trigger().fires(event, now)).findFirst();
    }

    /** Whether somebody of this rank may allow this limit. */
    public boolean allows(String limit, String authority) {
        return extensions.stream()
                .anyMatch(each -> each.limit().toString().equals(limit)
                        && each.authority().equals(authority));
    }
}
