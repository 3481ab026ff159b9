package dev.vigil.tracking.screen;

import dev.vigil.contract.Band;

/** A band as a tag: its name is always written, its colour comes from the blue ramp. */
public record BandTag(String words, String look) {

    static BandTag of(Band bandOrNull) {
        return new BandTag(Bands.words(bandOrNull), Bands.look(bandOrNull));
    }
}
