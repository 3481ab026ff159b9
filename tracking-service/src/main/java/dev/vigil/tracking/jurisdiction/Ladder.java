package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The shares of a limit, in percent, at which a clock speaks: the listed ones, then every further {@code thenEvery}, and
 * from {@code doublingFrom} on only each doubling, so that a case 500 days over a limit of 24 hours does not write 500 events.
 */
public record Ladder(@JsonProperty(required = true) List<Integer> percents, int thenEvery, int doublingFrom) {

    public Ladder {
        percents = List.copyOf(percents);
        if (percents.isEmpty() || !isRising(percents) || percents.getFirst() < 1) {
            throw new IllegalArgumentException("percents must rise from at least 1");
        }
        if (!percents.contains(100)) {
            throw new IllegalArgumentException("percents must contain 100, the breach");
        }
        if (thenEvery < 1 || doublingFrom < percents.getLast()) {
            throw new IllegalArgumentException(
                    "thenEvery must be at least 1 and doublingFrom at least the last percent");
        }
    }

    private static boolean isRising(List<Integer> percents) {
        return percents.stream().distinct().sorted().toList().equals(percents);
    }

    /** The lowest rung above this share; 0 for the first. */
    public int next(int percentPassed) {
        if (percentPassed < percents.getLast()) {
            return percents.stream()
                    .filter(rung -> rung > percentPassed)
                    .findFirst()
                    .orElseThrow();
        }
        if (percentPassed < doublingFrom) {
            var steps = (percentPassed - percents.getLast()) / thenEvery + 1;
            return Math.min(percents.getLast() + steps * thenEvery, doublingFrom);
        }
        return doublingAbove(percentPassed);
    }

    private int doublingAbove(int percentPassed) {
        var rung = doublingFrom;
        while (rung <= percentPassed) {
            rung = Math.multiplyExact(rung, 2);
        }
        return rung;
    }
}
