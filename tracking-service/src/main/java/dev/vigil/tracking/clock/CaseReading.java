package dev.vigil.tracking.clock;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.EventType;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.clock.ClockRules.Cause;
import dev.vigil.tracking.clock.Projection.Grown;
import dev.vigil.tracking.clock.Reading.Line;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.timeline.Corrections;
import dev.vigil.tracking.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the clocks of a case after each new entry, and has what reads otherwise changed. */
@ApplicationScoped
class CaseReading {

    private final ClockRules rules;
    private final JurisdictionPack pack;

    CaseReading(ClockRules rules, JurisdictionPack pack) {
        this.rules = rules;
        this.pack = pack;
    }

    CaseClocks follow(Grown grown, boolean receivedByHub, CaseClocks clocks) {
        var entries = grown.entries();
        var earlier = entries.size() - grown.added();
        var before = read(entries.subList(0, earlier), receivedByHub);
        for (var count = earlier + 1; count <= entries.size(); count++) {
            var entry = entries.get(count - 1);
            var after = read(entries.subList(0, count), receivedByHub);
            rules.follow(before, after, new Cause(entry.recordedAt(), because(entry.event()), pack.id()), clocks);
            before = after;
        }
        return clocks;
    }

    private Map<Line, Reading> read(List<TimelineEntry> entries, boolean receivedByHub) {
        return ClockReader.read(pack, Steps.of(Corrections.effective(entries), receivedByHub));
    }

    private static String because(VigilEvent event) {
        return event instanceof CaseEvent.ActionRecorded act
                ? act.action().name().toLowerCase(Locale.ROOT)
                : EventType.of(event).wireName();
    }
}
