package dev.vigil.tracking.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One day since the start, and who could still stop then.
 *
 * @param atRisk waiting when the day began, and observed by then
 * @param stops how many stopped on this day, by kind
 * @param stillWaiting how many were last seen waiting on this day
 */
record RiskSet(int day, long atRisk, Map<String, Long> stops, long stillWaiting) {

    RiskSet {
        stops = Map.copyOf(stops);
    }

    /** The days on which somebody stopped or was last seen waiting, in order. */
    static List<RiskSet> table(Collection<Spell> spells) {
        var entering = new TreeMap<Integer, Long>();
        var leaving = new TreeMap<Integer, List<Spell>>();
        spells.stream().filter(Spell::isEverAtRisk).forEach(spell -> {
            entering.merge(spell.firstDayAtRisk(), spell.n(), Long::sum);
            leaving.computeIfAbsent(spell.days(), _ -> new ArrayList<>()).add(spell);
        });
        return sweep(entering, leaving);
    }

    private static List<RiskSet> sweep(TreeMap<Integer, Long> entering, TreeMap<Integer, List<Spell>> leaving) {
        var table = new ArrayList<RiskSet>();
        var atRisk = 0L;
        for (var day : leaving.entrySet()) {
            for (var next = entering.firstEntry();
                    next != null && next.getKey() <= day.getKey();
                    next = entering.firstEntry()) {
                atRisk += entering.pollFirstEntry().getValue();
            }
            table.add(of(day.getKey(), atRisk, day.getValue()));
            atRisk -= count(day.getValue());
        }
        return table;
    }

    private static RiskSet of(int day, long atRisk, List<Spell> leaving) {
        var stops = new TreeMap<String, Long>();
        leaving.stream()
                .filter(spell -> !spell.isOpen())
                .forEach(spell -> stops.merge(spell.kind(), spell.n(), Long::sum));
        return new RiskSet(
                day, atRisk, stops, count(leaving.stream().filter(Spell::isOpen).toList()));
    }

    private static long count(List<Spell> spells) {
        return spells.stream().mapToLong(Spell::n).sum();
    }

    long stopped() {
        return stops.values().stream().mapToLong(Long::longValue).sum();
    }

    long leaving() {
        return stopped() + stillWaiting;
    }
}
