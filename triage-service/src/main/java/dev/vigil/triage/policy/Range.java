package dev.vigil.triage.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Numbers between two ends.
 *
 * @param low null for no lower end
 * @param high null for no upper end
 */
record Range(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) {

    static Range of(BigDecimal only) {
        return new Range(only, true, only, true);
    }

    boolean contains(BigDecimal number) {
        return (low == null || isAbove(number.compareTo(low), withLow))
                && (high == null || isAbove(high.compareTo(number), withHigh));
    }

    boolean isEmpty() {
        return low != null && high != null && !isAbove(high.compareTo(low), withLow && withHigh);
    }

    /** Where an answer starts or stops to be inside. */
    List<BigDecimal> ends() {
        return Stream.of(low, high).filter(Objects::nonNull).toList();
    }

    private static boolean isAbove(int comparison, boolean orEqual) {
        return orEqual ? comparison >= 0 : comparison > 0;
    }
}
