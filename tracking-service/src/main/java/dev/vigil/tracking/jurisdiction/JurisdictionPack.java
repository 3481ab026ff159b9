package dev.vigil.tracking.jurisdiction;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The clocks of one jurisdiction, as a versioned file. */
public record JurisdictionPack(String id, String version, ZoneId zone, Calendar calendar, List<ClockRule> clocks) {

    public JurisdictionPack {
        clocks = List.copyOf(clocks);
    }

    /** @throws PackRefused if the file is wrong; the message names the clock and the key */
    public static JurisdictionPack read(InputStream yaml) {
        return PackFile.read(yaml).pack();
    }

    public Optional<ClockRule> clock(String clock) {
        return clocks.stream().filter(rule -> rule.id().equals(clock)).findFirst();
    }
}
