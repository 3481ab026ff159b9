package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** How many went from which band to which. */
final class Matrix {

    private final Map<Band, Map<Band, Long>> counts = new EnumMap<>(Band.class);

    /** @param was by the policy in force */
    record Cell(Band was, Band would, long n) {}

    void add(Band was, Band would) {
        counts.computeIfAbsent(was, band -> new EnumMap<>(Band.class)).merge(would, 1L, Long::sum);
    }

    /** Every pair of bands, also those that nobody went; the most urgent first. */
    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var was : Band.values()) for (var would : Band.values()) cells.add(new Cell(was, would, n(was, would)));
        return cells;
    }

    long sum(BiPredicate<Band, Band> which) {
        return cells().stream()
                .filter(cell -> which.test(cell.was(), cell.would()))
                .mapToLong(Cell::n)
                .sum();
    }

    private long n(Band was, Band would) {
        return counts.getOrDefault(was, Map.of()).getOrDefault(would, 0L);
    }
}
