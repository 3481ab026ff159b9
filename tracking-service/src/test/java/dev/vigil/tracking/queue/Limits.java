package dev.vigil.tracking.queue;

import dev.vigil.contract.Band;
import java.time.Duration;

/** The limits for a first action, as the pack of England and Wales has them. */
final class Limits {

    private Limits() {}

    static Duration of(Band band) {
        return switch (band) {
            case IMMEDIATE -> Duration.ofHours(4);
            case null -> Duration.ofHours(24);
            case VERY_HIGH -> Duration.ofHours(24);
            case HIGH -> Duration.ofDays(7);
            case MEDIUM -> Duration.ofDays(14);
            case LOW -> Duration.ofDays(30);
        };
    }

    static String written(Band band) {
        var limit = of(band);
        return limit.toHours() <= 24 ? limit.toHours() + "h" : limit.toDays() + "d";
    }
}
