package dev.vigil.tracking.queue;

import dev.vigil.contract.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** A unit that takes one case after the other in some order, as fast as it can. */
record SimulatedUnit(Random random, Map<Band, Double> arrivalsADay, double servedADay, int days) {

    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int FLOOD = 300;

    /**
     * How long a case waited, or has waited so far.
     *
     * @param ahead others that waited when it came
     */
    record Waited(Band band, Instant at, long ahead, Duration waited, boolean served) {}

    private record Arrived(Waiting waiting, long ahead) {

        Waited until(Instant end, boolean served) {
            return new Waited(
                    waiting.band(), waiting.startedAt(), ahead, Duration.between(waiting.startedAt(), end), served);
        }
    }

    /** @param order in which, within a band, whoever came first is first */
    List<Waited> serve(Function<Instant, Comparator<Waiting>> order) {
        var coming = new ArrayDeque<>(arrivals());
        Map<Band, Deque<Arrived>> lanes = new EnumMap<>(Band.class);
        List.of(Band.values()).forEach(band -> lanes.put(band, new ArrayDeque<>()));
        var waits = new ArrayList<Waited>();
        for (var tick = 1; tick <= days * servedADay; tick++) {
            var now = START.plus(span(tick / servedADay));
            while (!coming.isEmpty() && !coming.peek().startedAt().isAfter(now)) {
                arrive(coming, lanes);
            }
            next(lanes, order.apply(now)).ifPresent(first -> waits.add(first.until(now, true)));
        }
        var end = START.plus(Duration.ofDays(days));
        lanes.values().forEach(lane -> lane.forEach(each -> waits.add(each.until(end, false))));
        return waits;
    }

    /** All that come at one instant, each behind all the others. */
    private static void arrive(Deque<Waiting> coming, Map<Band, Deque<Arrived>> lanes) {
        var at = coming.peek().startedAt();
        var together = new ArrayList<Waiting>();
        while (!coming.isEmpty() && coming.peek().startedAt().equals(at)) {
            together.add(coming.poll());
        }
        var ahead = lanes.values().stream().mapToInt(Deque::size).sum() + together.size() - 1;
        together.forEach(each -> lanes.get(each.band()).add(new Arrived(each, ahead)));
    }

    private static Optional<Arrived> next(Map<Band, Deque<Arrived>> lanes, Comparator<Waiting> order) {
        var first = lanes.values().stream()
                .filter(lane -> !lane.isEmpty())
                .map(Deque::peek)
                .min(Comparator.comparing(Arrived::waiting, order));
        first.ifPresent(each -> lanes.get(each.waiting().band()).remove());
        return first;
    }

    /** A flood at the start; then each band evenly, so that in any time t at most r t + 1 cases of it come. */
    private List<Waiting> arrivals() {
        var all = new ArrayList<Waiting>();
        for (var number = 0; number < FLOOD; number++) {
            all.add(waiting(Band.values()[random.nextInt(Band.values().length)], START));
        }
        arrivalsADay.forEach((band, rate) -> {
            var phase = random.nextDouble(0.01, 1);
            for (var number = 0; number < days * rate - 1; number++) {
                all.add(waiting(band, START.plus(span((number + phase) / rate))));
            }
        });
        all.sort(Comparator.comparing(Waiting::startedAt));
        return all;
    }

    private static Waiting waiting(Band band, Instant start) {
        return new Waiting(UUID.randomUUID(), band, start, start.plus(Limits.of(band)), Limits.written(band));
    }

    static Duration span(double days) {
        return Duration.ofMillis(Math.round(days * 86_400_000));
    }
}
