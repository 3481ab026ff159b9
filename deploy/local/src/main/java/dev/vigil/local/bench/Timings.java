package dev.vigil.local.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long each of several like things took.
 *
 * @param each in ascending order
 * @param whole from the first start to the last end; less than the sum where they ran side by side
 */
record Timings(List<Duration> each, Duration whole) {

    Timings {
        each = each.stream().sorted().toList();
    }

    /** By nearest rank. */
    Duration percentile(int percent) {
        int rank = (each.size() * percent + 99) / 100;
        return each.get(Math.max(rank, 1) - 1);
    }

    double perSecond() {
        return each.size() / (whole.toNanos() / 1e9);
    }
}
