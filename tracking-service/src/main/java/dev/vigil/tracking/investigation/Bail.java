package dev.vigil.tracking.investigation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * Bail before charge, the latest that was set.
 *
 * @param conditions whether it has conditions
 * @param limit how long it may last now in all, as the last extension said; null until it is extended
 * @param authority who allowed that; null until it is extended
 * @param endedAt null while it lasts
 */
public record Bail(Instant setAt, boolean conditions, String limit, String authority, Instant endedAt) {

    Bail extended(String to, String by) {
        return new Bail(setAt, conditions, to, by, endedAt);
    }

    Bail ended(Instant at) {
        return new Bail(setAt, conditions, limit, authority, at);
    }

    @JsonIgnore
    public boolean isRunning() {
        return endedAt == null;
    }
}
