package dev.vigil.delivery;

import java.time.Duration;
import java.util.Map;

/** Tells a loop that is slow or has nothing to do from one that stands still although there is something to do. */
final class Progress {

    private final Duration limit;
    private Map<Place, Long> seen = Map.of();
    private long since;

    Progress(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param positions next offset of each partition that the loop holds
     * @param ends what Kafka says about them, asked after the positions
     * @param now in nanoseconds, from any origin
     */
    synchronized boolean hasStopped(Map<Place, Long> positions, Map<Place, Long> ends, long now) {
        var behind = positions.entrySet().stream().anyMatch(at -> at.getValue() < ends.getOrDefault(at.getKey(), 0L));
        if (!behind) {
            seen = Map.of();
        } else if (!positions.equals(seen)) {
            seen = Map.copyOf(positions);
            since = now;
        }
        return behind && now - since > limit.toNanos();
    }
}
