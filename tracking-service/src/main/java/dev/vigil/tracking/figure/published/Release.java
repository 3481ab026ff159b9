package dev.vigil.tracking.figure.published;

import dev.vigil.tracking.figure.Definition;
import dev.vigil.tracking.figure.export.Cell;
import dev.vigil.tracking.figure.export.Tabular;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is published of a quarter.
 *
 * @param bands columns of every row; the last is all of them
 * @param units one row each; the last is all of them
 * @param didNotReport units that recorded nothing in the quarter; they are not in the table, rather than in it as if they had none
 */
public record Release(
        String figure,
        String version,
        String words,
        String quarter,
        Instant asAt,
        List<String> bands,
        List<Row> units,
        List<String> didNotReport)
        implements Tabular {

    static final String ID = "published";
    static final String ALL = "ALL";

    /**
     * One unit.
     *
     * @param received in the quarter, by band: a multiple of 5, {@code <5}, or {@code *} where a number would give another away
     * @param waiting of those, at the end of it
     * @param medianDays of the wait, to a first action or a decision; null under ten cases or if not reached
     */
    public record Row(String unit, List<String> received, List<String> waiting, Integer medianDays) {
        public Row {
            received = List.copyOf(received);
            waiting = List.copyOf(waiting);
        }
    }

    /** What is true of one unit, before it is made fit to print. */
    record Truth(String unit, long[] received, long[] waiting, Integer medianDays) {}

    public Release {
        bands = List.copyOf(bands);
        units = List.copyOf(units);
        didNotReport = List.copyOf(didNotReport);
    }

    static Release of(
            Definition definition, Quarter quarter, List<String> bands, List<Truth> truths, List<String> didNotReport) {
        var columns = new ArrayList<>(bands);
        columns.add(ALL);
        return new Release(
                definition.id(),
                definition.version(),
                definition.words(),
                quarter.name(),
                quarter.end(),
                columns,
                truths.isEmpty() ? List.of() : rows(truths),
                didNotReport);
    }

    private static List<Row> rows(List<Truth> truths) {
        var received = Printed.of(truths.stream().map(Truth::received).toArray(long[][]::new));
        var waiting = Printed.of(truths.stream().map(Truth::waiting).toArray(long[][]::new));
        Suppression.protect(received, waiting);
        var rows = new ArrayList<Row>();
        for (var row = 0; row < received.rows(); row++) {
            var truth = row < truths.size() ? truths.get(row) : null;
            rows.add(new Row(
                    truth == null ? ALL : truth.unit(),
                    texts(received, row),
                    texts(waiting, row),
                    truth == null ? null : truth.medianDays()));
        }
        return rows;
    }

    private static List<String> texts(Printed table, int row) {
        return IntStream.range(0, table.columns())
                .mapToObj(column -> table.text(row, column))
                .toList();
    }

    @Override
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var row : units) {
            for (var each :
                    Map.of("received", row.received(), "waiting", row.waiting()).entrySet()) {
                for (var column = 0; column < bands.size(); column++) {
                    cells.add(new Cell(
                            row.unit(),
                            bands.get(column),
                            each.getKey(),
                            each.getValue().get(column)));
                }
            }
            cells.add(new Cell(row.unit(), null, "medianDays", row.medianDays()));
        }
        didNotReport.forEach(unit -> cells.add(new Cell(unit, null, "didNotReport", 1)));
        return cells;
    }
}
