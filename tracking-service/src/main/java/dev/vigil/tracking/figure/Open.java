package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.time.Instant;

/**
 * Clocks that run, alike in everything that a figure asks of them.
 *
 * @param start when they started: to the second, or the first instant of an hour whose instants all count alike
 * @param due when their limit is reached, likewise; null if there is none now
 */
record Open(Band band, Instant start, Instant due, int lateDays, boolean accessUnknown, boolean neverOpened, long n) {

    boolean isDueBy(Instant instant) {
        return due != null && !due.isAfter(instant);
    }
}
