package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.Condition;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Ladder;
import dev.vigil.tracking.jurisdiction.Limit;
import dev.vigil.tracking.jurisdiction.Trigger;
import java.util.List;
import java.util.Map;

/** The registry of figures, and the clocks of the jurisdiction that they measure. */
public record Definitions(String jurisdiction, String version, List<Definition> figures, List<Clock> clocks) {

    /**
     * @param limits by band; empty where one limit holds for all
     * @param limit before triage has answered, or for all
     * @param source who published the limits, or that they are local
     */
    public record Clock(
            String id,
            String words,
            List<String> starts,
            List<String> stops,
            Map<Band, Limit> limits,
            Limit limit,
            Ladder ladder,
            String source) {
        private static Clock of(ClockRule rule) {
            return new Clock(
                    rule.id(),
                    rule.words(),
                    rule.starts().stream().map(Clock::words).toList(),
                    rule.stops().stream()
                            .map(stop -> words(stop.trigger()) + " as " + stop.as())
                            .toList(),
                    rule.limits(),
                    rule.unassessed(),
                    rule.ladder(),
                    rule.source());
        }

        private static String words(Trigger trigger) {
            var event = trigger.on().wireName();
            var kinds = trigger.checks().stream().sorted().toList();
            return event
                    + (kinds.isEmpty() ? "" : " " + kinds)
                    + (trigger.when() == Condition.ALWAYS ? "" : " when " + trigger.when());
        }
    }

    static Definitions of(FigureRegistry registry, JurisdictionPack pack) {
        return new Definitions(
                pack.id(),
                pack.version(),
                registry.definitions(),
                pack.clocks().stream().map(Clock::of).toList());
    }
}
