package dev.vigil.tracking.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a rebuild is, and what it found.
 *
 * @param cases there were when it began
 * @param failed why it gave up, or null
 */
public record Rebuild(
        UUID id,
        State state,
        Instant askedAt,
        String askedBy,
        long cases,
        long done,
        Instant finishedAt,
        String failed,
        List<Projection> projections) {

    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    /**
     * @param digestAfter null before the end
     * @param casesDiffered whose rows were not what their timeline tells; 0 where rows are not kept per case
     * @param differences the first of these cases
     */
    public record Projection(
            String name, String digestBefore, String digestAfter, long casesDiffered, List<UUID> differences) {

        public Projection {
            differences = List.copyOf(differences);
        }
    }

    public Rebuild {
        projections = List.copyOf(projections);
    }
}
