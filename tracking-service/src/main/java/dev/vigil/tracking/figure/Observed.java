package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.util.List;
import java.util.Map;

/**
 * A cohort as it was known at an instant, counted.
 *
 * @param queues those still waiting, by band
 * @param seconds median, 92nd percentile and maximum age of those still waiting, by nearest rank; empty if nobody waits
 * @param oldest the ten that wait longest
 * @param closedInPeriod clocks that stopped in the period in which those of the cohort started; null if that is no period
 */
record Observed(
        List<Spell> spells,
        List<Queue> queues,
        List<Long> seconds,
        List<Waiting> oldest,
        Breaches breaches,
        List<Spell> closedInPeriod) {

    /**
     * @param band null before triage has answered
     * @param dueSoon within {@link Cuts#SOON}
     * @param pastReview on hold, and the hold was to be reviewed by now
     */
    record Queue(
            Band band,
            long withinLimit,
            long breached,
            long breachedToday,
            long dueSoon,
            long dueIn24Hours,
            long dueIn7Days,
            long accessUnknown,
            long neverOpened,
            long onHold,
            long pastReview,
            Map<String, Long> byStage) {

        Queue {
            byStage = Map.copyOf(byStage);
        }
    }

    Observed {
        spells = List.copyOf(spells);
        queues = List.copyOf(queues);
        seconds = List.copyOf(seconds);
        oldest = List.copyOf(oldest);
        closedInPeriod = closedInPeriod == null ? null : List.copyOf(closedInPeriod);
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
