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
        var now = asKept(time.instant());
        return new Entry(asKept(Objects.requireNonNullElse(occurredAt, now)), now, by, reason);
    }

    /** As fine as the database keeps it, so that the event and the row say the same. */
    static Instant asKept(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
