package dev.vigil.tracking.screen;

import java.time.Duration;
import java.time.Instant;

/**
 * Judges from one look after the other if this service hears what the others say. A few messages on their way are
 * normal while there is traffic; too many, a number that does not fall, or a broker that does not answer are not.
 */
final class Ear {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long ON_THEIR_WAY = 500;

    private long before;
    private Long deafNanos;
    private Instant deafSince;
    private Instant behindSince;

    /**
     * @param lag messages not yet taken in, or null if nobody can tell
     * @param now of the service's clock
     * @param nanos of real time, since the service's clock may stand still
     */
    synchronized void look(Long lag, Instant now, long nanos) {
        var hears = lag != null && lag <= ON_THEIR_WAY && (lag == 0 || lag < before);
        before = lag == null ? 0 : lag;
        if (hears) {
            deafNanos = null;
            behindSince = null;
        } else if (deafNanos == null) {
            deafNanos = nanos;
            deafSince = now;
        } else if (nanos - deafNanos >= PATIENCE.toNanos()) {
            behindSince = deafSince;
        }
    }

    /** Null while it hears. */
    synchronized Instant behindSince() {
        return behindSince;
    }
}
