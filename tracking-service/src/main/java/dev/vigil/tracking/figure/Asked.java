package dev.vigil.tracking.figure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A cohort as the counts know it.
 *
 * @param units that answer for the clocks: the one that was named and all below it; null for all
 * @param series the counts that add up to it
 */
record Asked(Cohort cohort, List<String> units, List<Integer> series, Tense tense) {

    /** @param more what the statement asks for beside the cohort */
    Object[] parameters(Object... more) {
        var all = new ArrayList<Object>();
        all.add(cohort.clock());
        all.add(cohort.asAt());
        all.add(units);
        all.add(cohort.operation());
        all.add(cohort.source());
        all.add(cohort.band() == null ? null : cohort.band().name());
        all.add(cohort.receivedFrom());
        all.add(cohort.receivedTo());
        all.add(cohort.closedFrom());
        all.add(cohort.closedTo());
        all.add(array(series));
        all.add(parts(Tense.Part::span));
        all.add(parts(Tense.Part::first));
        all.add(parts(Tense.Part::before));
        all.add(parts(Tense.Part::sign));
        all.add(tense.recordedBefore());
        all.add(tense.exactFrom());
        all.addAll(List.of(more));
        return all.toArray();
    }

    private String parts(ToIntFunction<Tense.Part> number) {
        return array(tense.parts().stream().map(number::applyAsInt).toList());
    }

    /** As PostgreSQL writes an array, so that an empty one is of any type. */
    static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    }
}
