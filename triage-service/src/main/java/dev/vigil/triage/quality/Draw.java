package dev.vigil.triage.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Draws at random, and the same again for the same seed: anybody can check that nothing was picked by hand. */
final class Draw {

    private Draw() {}

    /** @param population in any order; each may be drawn once */
    static List<UUID> of(List<UUID> population, int size, long seed) {
        // By their text, as PostgreSQL orders them, so that a check in SQL draws alike.
        var shuffled = new ArrayList<>(population.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList());
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(size, shuffled.size())));
    }
}
