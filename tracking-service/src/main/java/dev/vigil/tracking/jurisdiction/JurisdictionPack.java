package dev.vigil.tracking.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of one jurisdiction, as a versioned file.
 *
 * @param ladder of every clock that has none of its own
 */
public record JurisdictionPack(
        String id, String version, ZoneId zone, Calendar calendar, Ladder ladder, List<ClockRule> clocks) {

    public JurisdictionPack {
        clocks = List.copyOf(clocks);
    }

    /** @throws PackRefused if the file is wrong; the message names the clock and the key */
    public static JurisdictionPack read(InputStream yaml) {
        try {
            return Edition.of(new String(yaml.readAllBytes(), StandardCharsets.UTF_8))
                    .pack();
        } catch (IOException fault) {
            throw new UncheckedIOException("the jurisdiction pack cannot be read", fault);
        }
    }

    public Optional<ClockRule> clock(String clock) {
        return clocks.stream().filter(rule -> rule.id().equals(clock)).findFirst();
    }

    /** Everything that may be allowed beyond a limit, in the order of the pack; most rank last. */
    public List<Extension> extensions() {
        return clocks.stream().flatMap(rule -> rule.extensions().stream()).toList();
    }

    /** Whether somebody of this rank may allow this limit. */
    public boolean allows(String limit, String authority) {
        return clocks.stream().anyMatch(rule -> rule.allows(limit, authority));
    }

    /** As {@code england-wales 2026-12}. */
    public String name() {
        return id + " " + version;
    }
}
