package dev.vigil.tracking.queue;

import dev.vigil.contract.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A case in which nobody has protected a child yet.
 *
 * @param band null until triage has answered
 * @param allowed the limit as the pack writes it
 */
public record Waiting(UUID caseId, Band band, Instant startedAt, Instant dueAt, String allowed) {

    boolean isPastLimit(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** Of the limit, 1 when it ends; grows without end. */
    double shareUsed(Instant now) {
        return seconds(startedAt, now) / seconds(startedAt, dueAt);
    }

    private static double seconds(Instant from, Instant to) {
        var span = Duration.between(from, to);
        return span.toSeconds() + span.toNanos() % 1_000_000_000 / 1e9;
    }
}
