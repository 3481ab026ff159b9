package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a control room shows of one cohort, from one count of each clock: the same as the single figures say.
 *
 * @param curveByBand of the bands with enough cases for a curve
 */
public record Glance(Overview overview, TimeToStop firstAction, Map<Band, Curve> curveByBand) {

    public Glance {
        curveByBand = Collections.unmodifiableMap(curveByBand.isEmpty() ? Map.of() : new EnumMap<>(curveByBand));
    }

    static Map<Band, Curve> curves(List<Spell> spells, Event event) {
        var curves = new EnumMap<Band, Curve>(Band.class);
        Arrays.stream(Band.values()).forEach(band -> {
            var curve = Curve.of(
                    spells.stream().filter(spell -> spell.band() == band).toList(), event);
            if (curve.n() >= Curve.FEWEST) {
                curves.put(band, curve);
            }
        });
        return curves;
    }
}
