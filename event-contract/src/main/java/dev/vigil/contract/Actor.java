package dev.vigil.contract;

import java.util.Objects;

/** Who acts, and for which unit or agency. */
public record Actor(String name, String unit) {

    public Actor {
        Objects.requireNonNull(name, "an actor has a name");
        Objects.requireNonNull(unit, "an actor acts for a unit");
    }
}
