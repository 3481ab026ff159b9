package dev.vigil.tracking.screen;

import dev.vigil.tracking.figure.Definition;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import java.util.ArrayList;
import java.util.List;

/** What every clock and every figure means, from the files that the service itself goes by. */
public record DefinitionsPage(String pack, List<Clock> clocks, List<Definition> figures) {

    /** @param limits each with its band, or one for all */
    public record Clock(String id, String name, String words, List<Allowed> limits, String source) {}

    /** @param band null where the band does not matter */
    public record Allowed(BandTag band, String limit) {}

    static DefinitionsPage of(JurisdictionPack pack, List<Definition> figures) {
        return new DefinitionsPage(
                pack.id() + ", version " + pack.version(),
                pack.clocks().stream().map(DefinitionsPage::clock).toList(),
                figures);
    }

    private static Clock clock(ClockRule rule) {
        return new Clock(rule.id(), Words.sentence(rule.id()), rule.words(), limits(rule), rule.source());
    }

    private static List<Allowed> limits(ClockRule rule) {
        var limits = new ArrayList<Allowed>();
        rule.limits()
                .forEach((band, limit) -> limits.add(new Allowed(BandTag.of(band), Words.limit(limit.toString()))));
        var rest = rule.limits().isEmpty() ? null : BandTag.of(null);
        limits.add(new Allowed(rest, Words.limit(rule.unassessed().toString())));
        return limits;
    }
}
