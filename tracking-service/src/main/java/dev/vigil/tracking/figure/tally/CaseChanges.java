package dev.vigil.tracking.figure.tally;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a case has added to the sums, each time more of it became known. Pure. */
final class CaseChanges {

    private CaseChanges() {}

    /** Which sum changed, and when that became known. */
    record At(UUID caseId, Instant recordedAt, TallyKey key) {}

    static Map<At, Amount> of(CaseHistory history, Collection<Measure> measures) {
        var changes = new LinkedHashMap<At, Amount>();
        var before = Map.<TallyKey, Amount>of();
        for (var instant : history.instants()) {
            var now = added(history.knownAt(instant), measures);
            for (var key : Stream.of(before.keySet(), now.keySet())
                    .flatMap(Set::stream)
                    .distinct()
                    .toList()) {
                var change = now.getOrDefault(key, Amount.NONE).minus(before.getOrDefault(key, Amount.NONE));
                put(changes, new At(history.caseId(), instant, key), change);
            }
            before = now;
        }
        return changes;
    }

    private static Map<TallyKey, Amount> added(KnownCase known, Collection<Measure> measures) {
        var all = new HashMap<TallyKey, Amount>();
        measures.forEach(measure -> all.putAll(measure.of(known)));
        return all;
    }

    /** What must still be added so that the stored changes become these. */
    static Map<At, Amount> missing(Map<At, Amount> wanted, Map<At, Amount> stored) {
        var missing = new LinkedHashMap<At, Amount>();
        wanted.forEach((at, amount) -> put(missing, at, amount.minus(stored.getOrDefault(at, Amount.NONE))));
        stored.forEach((at, amount) -> {
            if (!wanted.containsKey(at)) {
                put(missing, at, Amount.NONE.minus(amount));
            }
        });
        return missing;
    }

    private static void put(Map<At, Amount> changes, At at, Amount change) {
        if (!change.equals(Amount.NONE)) {
            changes.put(at, change);
        }
    }

    static List<Map.Entry<At, Amount>> rows(Map<At, Amount> changes) {
        return List.copyOf(changes.entrySet());
    }
}
