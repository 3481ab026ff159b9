package dev.vigil.triage.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number that grows by whole steps, and the cells that it meets on its way. */
record Steps(List<Cell> cells, BigDecimal from) {

    OptionalInt toChange() {
        var now = treatment(0);
        return cells.stream()
                .flatMap(cell -> cell.tests().stream())
                .flatMap(Steps::ends)
                .filter(end -> end.compareTo(from) >= 0)
                .flatMapToInt(this::atAndBeyond)
                .filter(steps -> steps > 0)
                .sorted()
                .filter(steps -> !treatment(steps).equals(now))
                .findFirst();
    }

    private static Stream<BigDecimal> ends(Cell.Test test) {
        return test instanceof Cell.Test.Within(var range) ? range.ends().stream() : Stream.empty();
    }

    /** The first step that reaches an end of a range, and the first that is beyond it. */
    private IntStream atAndBeyond(BigDecimal end) {
        var way = end.subtract(from);
        return IntStream.of(
                way.setScale(0, RoundingMode.CEILING).intValue(),
                way.setScale(0, RoundingMode.FLOOR).intValue() + 1);
    }

    private List<Boolean> treatment(int steps) {
        var reply = new Reply.Amount(from.add(BigDecimal.valueOf(steps)));
        return cells.stream().map(cell -> cell.matches(reply)).toList();
    }
}
