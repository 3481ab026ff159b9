package dev.vigil.tracking.casefile;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Gives an entry its two times. */
@ApplicationScoped
public class Entries {

    private final InstantSource time;

    Entries(InstantSource time) {
        this.time = time;
    }

    /** @param occurredAt null for now */
    public Entry of(Actor by, Instant occurredAt, String reason) {
        // As fine as the database keeps it, so that the event and the row say the same.
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        return new Entry(Objects.requireNonNullElse(occurredAt, now).truncatedTo(ChronoUnit.MICROS), now, by, reason);
    }
}
