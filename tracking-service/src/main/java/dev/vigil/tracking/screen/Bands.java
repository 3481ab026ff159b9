package dev.vigil.tracking.screen;

import dev.vigil.contract.Band;

/** How a band is written and coloured; no band is a state of its own, never the lowest. */
final class Bands {

    private Bands() {}

    static String words(Band band) {
        return switch (band) {
            case null -> "Not assessed";
            case IMMEDIATE -> "Immediate";
            case VERY_HIGH -> "Very high";
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case LOW -> "Low";
        };
    }

    /** Ending of the style class. */
    static String look(Band band) {
        return switch (band) {
            case null -> "unassessed";
            case IMMEDIATE -> "immediate";
            case VERY_HIGH -> "very-high";
            case HIGH -> "high";
            case MEDIUM -> "medium";
            case LOW -> "low";
        };
    }
}
