package dev.vigil.tracking.screen;

import dev.vigil.tracking.casefile.Progress;
import dev.vigil.tracking.operation.OperationLine;
import dev.vigil.tracking.operation.OperationTotals;
import dev.vigil.tracking.operation.OperationTotals.Decided;
import dev.vigil.tracking.operation.OperationTotals.Held;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The force of 35 packages on 31 August 2014. */
final class OperationSamples {

    private OperationSamples() {}

    static OperationLine line() {
        return new OperationLine("SPADE-FORCE-A", 35, 0, 4, 2, 25);
    }

    static OperationTotals totals() {
        return new OperationTotals(
                "SPADE-FORCE-A",
                Instant.parse("2014-08-31T22:59:59.999999Z"),
                35,
                35,
                0,
                10,
                6,
                6,
                5,
                2,
                2,
                0,
                4,
                25,
                Map.of(
                        Progress.RECEIVED, 0L,
                        Progress.OPENED, 19L,
                        Progress.ACTED_ON, 4L,
                        Progress.DECIDED, 2L,
                        Progress.CLOSED, 10L),
                List.of(new Decided("1", "Charged or summonsed", 2)),
                List.of(new Held("FORCE-A", 35, 35, 0, 6, 25)));
    }
}
