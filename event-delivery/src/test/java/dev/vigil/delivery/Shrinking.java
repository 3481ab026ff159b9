package dev.vigil.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a property; if it fails, finds fewer steps that still make it fail, and reports those. */
final class Shrinking {

    private Shrinking() {}

    interface Property<T> {
        void holdsFor(List<T> steps) throws Exception;
    }

    static <T> void check(List<T> steps, Property<T> property) {
        failure(steps, property).ifPresent(_ -> {
            var fewest = shrink(steps, property);
            throw new AssertionError(
                    "fails for " + fewest, failure(fewest, property).orElseThrow());
        });
    }

    private static <T> List<T> shrink(List<T> steps, Property<T> property) {
        for (var i = 0; i < steps.size(); i++) {
            var fewer = new ArrayList<>(steps);
            fewer.remove(i);
            if (failure(fewer, property).isPresent()) {
                return shrink(fewer, property);
            }
        }
        return steps;
    }

    private static <T> Optional<Throwable> failure(List<T> steps, Property<T> property) {
        try {
            property.holdsFor(steps);
            return Optional.empty();
        } catch (Exception | AssertionError e) {
            return Optional.of(e);
        }
    }
}
