package dev.vigil.tracking.figure.comparison;

import static java.util.Comparator.comparingDouble;

import dev.vigil.tracking.figure.Definition;
import dev.vigil.tracking.figure.Median;
import dev.vigil.tracking.figure.comparison.Funnel.Verdict;
import dev.vigil.tracking.figure.export.Cell;
import dev.vigil.tracking.figure.export.Tabular;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Units beside each other. None is called different for what chance explains.
 *
 * @param overLimit all units together: over the limit, of those that can be judged
 * @param units by share over the limit, the lowest first; those with too few after them, unranked
 * @param withoutCases units that have had none; they are named, not left out
 */
public record Comparison(
        String figure,
        String version,
        String words,
        String clock,
        Instant asAt,
        String within,
        Wilson overLimit,
        List<Line> units,
        List<String> withoutCases)
        implements Tabular {

    static final String ID = "comparison";

    /** Fewer are listed and not ranked. */
    static final int FEWEST = 10;

    /**
     * What is counted of one unit.
     *
     * @param judged finished, or over the limit; who is still within it cannot be judged yet
     * @param over of those, over the limit, whether they have stopped since or not
     * @param medianDays of the curve, with those still waiting in it; null under ten
     */
    record Counts(String unit, long received, long stillWaiting, long judged, long over, Median medianDays) {}

    /**
     * One unit.
     *
     * @param rank 1 is the lowest share; equal shares have the same; null under ten
     * @param funnel null under ten
     */
    public record Line(
            String unit,
            long received,
            long stillWaiting,
            Wilson overLimit,
            Median medianDays,
            Funnel funnel,
            Integer rank,
            Verdict verdict,
            String words) {}

    public Comparison {
        units = List.copyOf(units);
        withoutCases = List.copyOf(withoutCases);
    }

    static Comparison of(Definition definition, String clock, Instant asAt, String within, List<Counts> counts) {
        var all = Wilson.of(
                counts.stream().mapToLong(Counts::over).sum(),
                counts.stream().mapToLong(Counts::judged).sum());
        var ranked = counts.stream()
                .filter(each -> each.judged() >= FEWEST)
                .sorted(comparingDouble(Comparison::share).thenComparing(Counts::unit))
                .toList();
        var lines = new ArrayList<Line>();
        ranked.forEach(each -> lines.add(line(each, Funnel.of(all.share(), each.judged()), rank(each, ranked))));
        counts.stream()
                .filter(each -> each.received() > 0 && each.judged() < FEWEST)
                .forEach(each -> lines.add(line(each, null, null)));
        return new Comparison(
                definition.id(),
                definition.version(),
                definition.words(),
                clock,
                asAt,
                within,
                all,
                lines,
                counts.stream()
                        .filter(each -> each.received() == 0)
                        .map(Counts::unit)
                        .toList());
    }

    private static double share(Counts counts) {
        return (double) counts.over() / counts.judged();
    }

    private static int rank(Counts one, List<Counts> ranked) {
        return 1
                + (int) ranked.stream().filter(each -> share(each) < share(one)).count();
    }

    private static Line line(Counts counts, Funnel funnel, Integer rank) {
        var verdict = funnel == null ? Verdict.TOO_FEW : funnel.of(share(counts));
        return new Line(
                counts.unit(),
                counts.received(),
                counts.stillWaiting(),
                Wilson.of(counts.over(), counts.judged()),
                counts.medianDays(),
                funnel,
                rank,
                verdict,
                verdict.words());
    }

    @Override
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var line : units) {
            cells.add(new Cell(line.unit(), null, "received", line.received()));
            cells.add(new Cell(line.unit(), null, "stillWaiting", line.stillWaiting()));
            if (line.overLimit() != null) {
                cells.add(new Cell(line.unit(), null, "judged", line.overLimit().of()));
                cells.add(new Cell(
                        line.unit(), null, "overLimit", line.overLimit().n()));
                cells.add(new Cell(line.unit(), null, "share", line.overLimit().share()));
                cells.add(new Cell(line.unit(), null, "lower", line.overLimit().lower()));
                cells.add(new Cell(line.unit(), null, "upper", line.overLimit().upper()));
            }
            cells.add(new Cell(line.unit(), null, "verdict", line.verdict()));
        }
        withoutCases.forEach(unit -> cells.add(new Cell(unit, null, "received", 0)));
        return cells;
    }
}
