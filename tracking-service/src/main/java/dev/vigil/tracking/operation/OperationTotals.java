package dev.vigil.tracking.operation;

import java.time.Instant;
import java.util.List;

/**
 * Where the cases of an operation stand, as it was known at an instant. Cases are counted, never events: two arrests in one case
 * are one.
 *
 * @param noMaterial decided that there is no indecent material
 * @param withMaterial a check has found some
 * @param actedOn somebody took a protective action
 * @param underInvestigation with material and no decision
 * @param open not closed
 * @param units by who answers for the case
 */
public record OperationTotals(
        String operation,
        Instant asAt,
        long received,
        long opened,
        long neverOpened,
        long noMaterial,
        long withMaterial,
        long actedOn,
        long warrants,
        long arrests,
        long charged,
        long noFurtherAction,
        long underInvestigation,
        long open,
        List<Held> units) {

    public record Held(String unit, long received, long opened, long neverOpened, long actedOn, long open) {}

    public OperationTotals {
        units = List.copyOf(units);
    }
}
