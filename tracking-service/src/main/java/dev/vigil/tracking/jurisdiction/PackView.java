package dev.vigil.tracking.jurisdiction;

import java.util.List;

/**
 * A pack in force.
 *
 * @param because what put this edition in force: a version of the pack, or its calendar
 */
record PackView(String id, String version, String zone, List<String> clocks, String because) {

    static PackView of(Edition edition) {
        var pack = edition.pack();
        return new PackView(
                pack.id(),
                pack.version(),
                pack.zone().getId(),
                pack.clocks().stream().map(ClockRule::id).toList(),
                edition.because());
    }
}
