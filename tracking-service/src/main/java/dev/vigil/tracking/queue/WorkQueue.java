package dev.vigil.tracking.queue;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.List;

/**
 * What a unit works on next.
 *
 * @param unit null for all
 * @param officer null for the whole unit
 * @param waiting cases in which nobody has protected a child yet
 * @param pastLimit how many of them are in the rescue lane
 * @param places the first of them, in the order in which to work on them
 */
public record WorkQueue(
        Instant asAt,
        String unit,
        String officer,
        long waiting,
        long pastLimit,
        List<InBand> bands,
        List<Place> places) {

    /** @param band null for not yet assessed */
    public record InBand(Band band, long waiting, long pastLimit) {}

    public WorkQueue {
        bands = List.copyOf(bands);
        places = List.copyOf(places);
    }
}
