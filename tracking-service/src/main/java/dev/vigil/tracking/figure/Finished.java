package dev.vigil.tracking.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Clocks that have stopped, split by what stopped them: one median of quick closures and slow charges would say nothing. */
public record Finished(long n, List<Outcome> byOutcome) {

    /** @param medianDays the ordinary median; the 92nd percentile is by nearest rank */
    public record Outcome(String kind, long n, double medianDays, int p92Days, int minDays, int maxDays) {
        private static Outcome of(String kind, List<Spell> spells) {
            var days = DayCounts.of(spells);
            return new Outcome(kind, days.n(), days.median(), days.nearestRank(92), days.min(), days.max());
        }
    }

    public Finished {
        byOutcome = List.copyOf(byOutcome);
    }

    static Finished of(Collection<Spell> spells) {
        var byKind = spells.stream()
                .filter(spell -> !spell.isOpen())
                .collect(groupingBy(Spell::kind, TreeMap::new, toList()));
        var outcomes = byKind.entrySet().stream()
                .map(kind -> Outcome.of(kind.getKey(), kind.getValue()))
                .toList();
        return new Finished(outcomes.stream().mapToLong(Outcome::n).sum(), outcomes);
    }
}
