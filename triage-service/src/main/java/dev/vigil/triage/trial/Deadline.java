package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** By when a referral of each band must be acted on. */
record Deadline(Map<Band, Duration> limits) {

    Deadline {
        limits = new EnumMap<>(limits);
    }

    Instant of(Instant firstReceivedAt, Band band) {
        return firstReceivedAt.plus(limits.get(band));
    }

    /** How much later a move makes it; negative if it comes earlier. */
    Duration shift(Band was, Band would) {
        return limits.get(would).minus(limits.get(was));
    }

    Map<Band, String> words() {
        var words = new EnumMap<Band, String>(Band.class);
        limits.forEach((band, limit) -> words.put(band, limit.toString()));
        return words;
    }
}
