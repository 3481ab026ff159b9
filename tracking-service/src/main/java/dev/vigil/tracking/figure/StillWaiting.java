package dev.vigil.tracking.figure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dev.vigil.contract.Band;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * Those that no stop has ended yet. Ages are by nearest rank; null if nobody waits.
 *
 * @param withinLimit the limit is still ahead
 * @param accessUnknown it is open if the subject can reach children
 * @param neverOpened no named person has opened it
 */
public record StillWaiting(
        long n,
        long withinLimit,
        long breached,
        long accessUnknown,
        long neverOpened,
        Integer medianDays,
        Integer p92Days,
        Integer maxDays,
        Long medianSeconds,
        Long p92Seconds,
        Long maxSeconds,
        List<Waiting> oldest,
        List<InBand> byBand) {

    /** @param band null before triage has answered */
    public record InBand(Band band, long n, long breached, long neverOpened, Integer medianDays) {}

    public StillWaiting {
        oldest = List.copyOf(oldest);
        byBand = List.copyOf(byBand);
    }

    static StillWaiting of(Observed observed) {
        var days = DayCounts.of(observed.stillWaiting());
        var seconds = observed.seconds();
        return new StillWaiting(
                days.n(),
                sum(observed, Observed.Queue::withinLimit),
                sum(observed, Observed.Queue::breached),
                sum(observed, Observed.Queue::accessUnknown),
                sum(observed, Observed.Queue::neverOpened),
                days.nearestRank(50),
                days.nearestRank(92),
                days.max(),
                seconds.isEmpty() ? null : seconds.get(0),
                seconds.isEmpty() ? null : seconds.get(1),
                seconds.isEmpty() ? null : seconds.get(2),
                observed.oldest(),
                byBand(observed));
    }

    private static long sum(Observed observed, ToLongFunction<Observed.Queue> count) {
        return observed.queues().stream().mapToLong(count).sum();
    }

    private static List<InBand> byBand(Observed observed) {
        return observed.queues().stream()
                .sorted(comparing(Observed.Queue::band, nullsLast(naturalOrder())))
                .map(queue -> inBand(queue, observed.stillWaiting()))
                .toList();
    }

    private static InBand inBand(Observed.Queue queue, List<Spell> waiting) {
        var days = DayCounts.of(waiting.stream()
                .filter(spell -> Objects.equals(spell.band(), queue.band()))
                .toList());
        return new InBand(queue.band(), days.n(), queue.breached(), queue.neverOpened(), days.nearestRank(50));
    }
}
