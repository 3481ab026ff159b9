package dev.vigil.local.replay;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time between two looks at a service, which tells nobody when something has happened, or between two days on show. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the replay was interrupted", e);
    }
}
