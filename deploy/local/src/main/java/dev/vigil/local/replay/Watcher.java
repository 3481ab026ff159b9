package dev.vigil.local.replay;

import java.time.Instant;
import java.util.function.Consumer;

/** Somebody who follows the replay. Each method returns before the replay goes on. */
public interface Watcher {

    /** One line of the story. */
    default void told(String line) {}

    /** The clocks are about to be set to {@code at}. */
    default void beforeTimeMoves(Instant at) {}

    /** The clocks show {@code at}, and everything that was due by then is written. */
    default void settledAt(Instant at) {}

    default void before(Step step) {}

    default void after(Step step) {}

    static Watcher printing(Consumer<String> out) {
        return new Watcher() {
            @Override
            public void told(String line) {
                out.accept(line);
            }
        };
    }
}
