package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.time.Instant;

/**
 * Clocks that run, alike in everything that a figure asks of them.
 *
 * @param start when they started: to the second, or the first instant of an hour whose instants all count alike
 * @param stage what the case waits for
 * @param reviewAt when a hold on the case is to be reviewed; null if it is not on hold
 * @param due when their limit is reached, likewise; null if there is none now
 */
record Open(
        Band band,
        Instant start,
        Instant due,
        int lateDays,
        boolean accessUnknown,
        boolean neverOpened,
        String stage,
        Instant reviewAt,
        long n) {

    boolean isPastReviewAt(Instant instant) {
        return reviewAt != null && reviewAt.isBefore(instant);
    }

    boolean isDueBy(Instant instant) {
        return due != null && !due.isAfter(instant);
    }
}
