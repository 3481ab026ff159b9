package dev.vigil.tracking.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Collection;
import java.util.TreeMap;

/** How often each number of whole days occurs. */
final class DayCounts {

    private final TreeMap<Integer, Long> counts;
    private final long n;

    private DayCounts(TreeMap<Integer, Long> counts) {
        this.counts = counts;
        this.n = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    static DayCounts of(Collection<Spell> spells) {
        return new DayCounts(spells.stream().collect(groupingBy(Spell::days, TreeMap::new, summingLong(Spell::n))));
    }

    long n() {
        return n;
    }

    /** The smallest value that at least this share of all does not exceed; null if there are none. */
    Integer nearestRank(int percent) {
        return n == 0 ? null : atRank((percent * n + 99) / 100);
    }

    /** The ordinary median, the mean of the two in the middle; null if there are none. */
    Double median() {
        return n == 0 ? null : (atRank((n + 1) / 2) + atRank(n / 2 + 1)) / 2.0;
    }

    Integer min() {
        return n == 0 ? null : counts.firstKey();
    }

    Integer max() {
        return n == 0 ? null : counts.lastKey();
    }

    private int atRank(long rank) {
        var seen = 0L;
        for (var count : counts.entrySet()) {
            seen += count.getValue();
            if (seen >= rank) {
                return count.getKey();
            }
        }
        throw new IllegalArgumentException("rank " + rank + " of " + n);
    }
}
