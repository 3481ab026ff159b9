package dev.vigil.tracking.screen;

import dev.vigil.tracking.casefile.Progress;

/** How far a case has come, as written on the screen. */
final class States {

    private States() {}

    static String words(Progress progress) {
        return switch (progress) {
            case RECEIVED -> "Never opened";
            case OPENED -> "Opened";
            case ACTED_ON -> "Acted on";
            case DECIDED -> "Decided";
            case CLOSED -> "Closed";
        };
    }
}
