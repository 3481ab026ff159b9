package dev.vigil.tracking.figure;

import java.util.Objects;

/**
 * What one figure means.
 *
 * @param words for people who did not build it
 * @param open how those still waiting count, and so on for the others
 * @param version rises whenever the same data would give another number
 */
public record Definition(
        String id,
        String words,
        String formula,
        String start,
        String stop,
        String open,
        String reopened,
        String handedOver,
        String nullified,
        String version) {

    public Definition {
        Objects.requireNonNull(id, "a figure has an id");
        Objects.requireNonNull(words, "a figure has words");
        Objects.requireNonNull(formula, "a figure has a formula");
        Objects.requireNonNull(version, "a figure has a version");
    }

    /** What this definition leaves open is as usual. */
    Definition orElse(Treatment usual) {
        return new Definition(
                id,
                words,
                formula,
                Objects.requireNonNullElse(start, usual.start()),
                Objects.requireNonNullElse(stop, usual.stop()),
                Objects.requireNonNullElse(open, usual.open()),
                Objects.requireNonNullElse(reopened, usual.reopened()),
                Objects.requireNonNullElse(handedOver, usual.handedOver()),
                Objects.requireNonNullElse(nullified, usual.nullified()),
                version);
    }

    record Treatment(String start, String stop, String open, String reopened, String handedOver, String nullified) {}
}
