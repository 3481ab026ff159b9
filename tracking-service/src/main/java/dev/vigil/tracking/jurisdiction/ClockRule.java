package dev.vigil.tracking.jurisdiction;

import dev.vigil.contract.Band;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One clock of a jurisdiction.
 *
 * @param words what it measures, for people
 * @param limits longest it may run, by band; empty if the band does not matter
 * @param unassessed longest it may run before triage has answered, or always where the band does not matter
 * @param source who published each limit, or that it is our own
 */
public record ClockRule(
        String id,
        String words,
        List<Trigger> starts,
        List<Stop> stops,
        Map<Band, Limit> limits,
        Limit unassessed,
        Ladder ladder,
        String source) {

    public ClockRule {
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
        var byBand = new EnumMap<Band, Limit>(Band.class);
        byBand.putAll(limits);
        limits = Collections.unmodifiableMap(byBand);
    }

    /** @param band null before triage has answered */
    public Limit limitFor(Band band) {
        return band == null ? unassessed : limits.getOrDefault(band, unassessed);
    }
}
