package dev.vigil.tracking.screen;

import dev.vigil.tracking.figure.Definition;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Limit;
import java.util.ArrayList;
import java.util.List;

/** What every clock and every figure means, from the files that the service itself goes by. */
public record DefinitionsPage(List<Pack> packs, List<Definition> figures) {

    /** @param name id and version */
    public record Pack(String id, String name, List<Clock> clocks) {}

    /** @param limits each with its band, or one for all */
    public record Clock(String id, String name, String words, List<Allowed> limits, String source) {}

    /**
     * @param band null where the band does not matter
     * @param when what must hold for this limit, or who must allow it; null for the usual one
     */
    public record Allowed(BandTag band, String limit, String when) {}

    static DefinitionsPage of(List<JurisdictionPack> packs, List<Definition> figures) {
        return new DefinitionsPage(packs.stream().map(DefinitionsPage::pack).toList(), figures);
    }

    private static Pack pack(JurisdictionPack pack) {
        return new Pack(
                pack.id(),
                pack.id() + ", version " + pack.version(),
                pack.clocks().stream().map(DefinitionsPage::clock).toList());
    }

    private static Clock clock(ClockRule rule) {
        return new Clock(rule.id(), Words.sentence(rule.id()), rule.words(), limits(rule), rule.source());
    }

    private static List<Allowed> limits(ClockRule rule) {
        var limits = new ArrayList<Allowed>();
        rule.limits().forEach((band, limit) -> limits.add(new Allowed(BandTag.of(band), words(limit), null)));
        var rest = rule.limits().isEmpty() ? null : BandTag.of(null);
        limits.add(new Allowed(rest, words(rule.unassessed()), null));
        rule.special()
                .forEach(each -> limits.add(new Allowed(
                        null,
                        words(each.limit()),
                        "if " + Words.small(each.when().name()))));
        rule.extensions()
                .forEach(each ->
                        limits.add(new Allowed(null, words(each.limit()), "by " + Words.small(each.authority()))));
        return limits;
    }

    private static String words(Limit limit) {
        return Words.limit(limit.toString());
    }
}
