package dev.vigil.intake.batch;

import java.util.List;
import java.util.Map;

/**
 * What was announced against what is stored.
 *
 * @param missing announced references under which nothing is stored
 * @param unexpected references that came without having been announced
 */
record Reconciliation(int expected, Map<RowState, Long> rows, List<String> missing, List<String> unexpected) {

    Reconciliation {
        rows = Map.copyOf(rows);
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    long count(RowState state) {
        return rows.getOrDefault(state, 0L);
    }

    long received() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param whole whether the stream came to its own end */
    BatchState state(boolean whole) {
        if (agrees()) {
            return BatchState.COMPLETE;
        }
        return whole && received() >= expected ? BatchState.MISMATCHED : BatchState.INCOMPLETE;
    }

    private boolean agrees() {
        return received() == expected && count(RowState.REJECTED) == 0 && missing.isEmpty() && unexpected.isEmpty();
    }
}
