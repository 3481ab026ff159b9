package dev.vigil.tracking.figure.hop;

import dev.vigil.tracking.figure.tally.Amount;
import dev.vigil.tracking.figure.tally.KnownCase;
import dev.vigil.tracking.figure.tally.Measure;
import dev.vigil.tracking.figure.tally.TallyKey;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Time by stage and holder, and how many cases each holder and all of them together have had. */
@Singleton
class HopMeasure implements Measure {

    static final String MEASURE = "hop";

    /** Cases, of one holder or of all, rather than a stage. */
    static final String CASES = "CASES";

    static final String ANYBODY = "*";

    @Override
    public Map<TallyKey, Amount> of(KnownCase known) {
        var added = new HashMap<TallyKey, Amount>();
        for (var hop : Hops.of(known)) {
            var detail = hop.stage() == Stage.ON_HOLD ? hop.detail() : "";
            added.merge(key(known, hop.stage().name(), detail, hop.unit()), amount(hop), Amount::plusOfSameCase);
            added.put(key(known, CASES, "", hop.unit()), Amount.ONE);
        }
        added.put(key(known, CASES, "", ANYBODY), Amount.ONE);
        return added;
    }

    private static TallyKey key(KnownCase known, String part, String detail, String unit) {
        return new TallyKey(MEASURE, part, detail, unit, "", known.source(), known.operation());
    }

    private static Amount amount(Hop hop) {
        return hop.runs() ? Amount.running(hop.from()) : Amount.passed(hop.from(), hop.to());
    }
}
