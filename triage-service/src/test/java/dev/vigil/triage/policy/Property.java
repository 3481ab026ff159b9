package dev.vigil.triage.policy;

import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tries a property on generated cases; a case that fails is made as small as it will go before it is shown. */
public final class Property<T> {

    private final Function<Random, T> generate;
    private final Function<T, Stream<T>> smaller;

    private Property(Function<Random, T> generate, Function<T, Stream<T>> smaller) {
        this.generate = generate;
        this.smaller = smaller;
    }

    /** @param smaller cases that are a little simpler than the one given */
    public static <T> Property<T> of(Function<Random, T> generate, Function<T, Stream<T>> smaller) {
        return new Property<>(generate, smaller);
    }

    public void holds(int cases, Predicate<T> property) {
        for (var seed = 0; seed < cases; seed++) {
            var generated = generate.apply(new Random(seed));
            if (!property.test(generated)) {
                throw new AssertionError(
                        "seed " + seed + " fails, at its smallest with " + smallest(generated, property));
            }
        }
    }

    private T smallest(T failing, Predicate<T> property) {
        return smaller.apply(failing)
                .filter(candidate -> !property.test(candidate))
                .findFirst()
                .map(candidate -> smallest(candidate, property))
                .orElse(failing);
    }
}
