package dev.vigil.tracking.figure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dev.vigil.contract.Band;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Those that no stop has ended yet. Ages are by nearest rank; null if nobody waits.
 *
 * @param withinLimit the limit is still ahead
 * @param accessUnknown it is open if the subject can reach children
 * @param neverOpened no named person has opened it
 * @param breachedToday over the limit since the day began
 * @param pastReview on hold, and the hold was to be reviewed by now
 * @param byStage what they wait for
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
        List<InBand> byBand,
        long breachedToday,
        long dueIn24Hours,
        long dueIn7Days,
        long onHold,
        long pastReview,
        List<InStage> byStage) {

    /** @param band null before triage has answered */
    public record InBand(Band band, long n, long breached, long neverOpened, Integer medianDays) {}

    /** @param stage what holds it up, as of the delay per hop */
    public record InStage(String stage, long n) {}

    public StillWaiting {
        oldest = List.copyOf(oldest);
        byBand = List.copyOf(byBand);
        byStage = List.copyOf(byStage);
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
                byBand(observed),
                sum(observed, Observed.Queue::breachedToday),
                sum(observed, Observed.Queue::dueIn24Hours),
                sum(observed, Observed.Queue::dueIn7Days),
                sum(observed, Observed.Queue::onHold),
                sum(observed, Observed.Queue::pastReview),
                byStage(observed));
    }

    private static long sum(Observed observed, ToLongFunction<Observed.Queue> count) {
        return observed.queues().stream().mapToLong(count).sum();
    }

    private static List<InStage> byStage(Observed observed) {
        var stages = new TreeMap<String, Long>();
        observed.queues().forEach(queue -> queue.byStage().forEach((stage, n) -> stages.merge(stage, n, Long::sum)));
        return stages.entrySet().stream()
                .map(stage -> new InStage(stage.getKey(), stage.getValue()))
                .toList();
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
