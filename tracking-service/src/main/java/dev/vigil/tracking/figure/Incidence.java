package dev.vigil.tracking.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Share that one kind of stop has ended by each day, while the other kinds compete for the same cases (Aalen-Johansen). One minus
 * a Kaplan-Meier curve of that kind would overstate it.
 */
public record Incidence(String kind, double atEnd, List<Point> points) {

    /** @param value share ended by this kind up to the end of this day */
    public record Point(int day, double value) {}

    public Incidence {
        points = List.copyOf(points);
    }

    static Incidence of(Collection<Spell> spells, String kind) {
        var points = new ArrayList<Point>();
        var waiting = 1.0;
        var ended = 0.0;
        for (var day : RiskSet.table(spells)) {
            var ofKind = day.stops().getOrDefault(kind, 0L);
            ended += waiting * ofKind / day.atRisk();
            waiting *= (double) (day.atRisk() - day.stopped()) / day.atRisk();
            if (ofKind > 0) {
                points.add(new Point(day.day(), ended));
            }
        }
        return new Incidence(kind, ended, points);
    }
}
