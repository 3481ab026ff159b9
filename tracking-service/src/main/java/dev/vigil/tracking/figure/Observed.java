package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.util.List;

/**
 * A cohort as it was known at an instant, counted.
 *
 * @param queues those still waiting, by band
 * @param seconds median, 92nd percentile and maximum age of those still waiting, by nearest rank; empty if nobody waits
 * @param oldest the ten that wait longest
 */
record Observed(List<Spell> spells, List<Queue> queues, List<Long> seconds, List<Waiting> oldest, Breaches breaches) {

    /** @param band null before triage has answered */
    record Queue(Band band, long withinLimit, long breached, long dueSoon, long accessUnknown, long neverOpened) {}

    Observed {
        spells = List.copyOf(spells);
        queues = List.copyOf(queues);
        seconds = List.copyOf(seconds);
        oldest = List.copyOf(oldest);
    }

    List<Spell> stillWaiting() {
        return spells.stream().filter(Spell::isOpen).toList();
    }

    long received() {
        return spells.stream().mapToLong(Spell::n).sum();
    }

    /** Recorded late and never seen waiting after that. */
    long missing() {
        return spells.stream()
                .filter(spell -> !spell.isEverAtRisk())
                .mapToLong(Spell::n)
                .sum();
    }
}
