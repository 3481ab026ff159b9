package dev.vigil.tracking.screen;

import java.time.Duration;
import java.time.Instant;

/** How much of a limit is used, in percent. */
record Use(double percent) {

    private static final double SOON = 80;

    static Use of(Instant started, Instant due, Instant now) {
        var allowed = Duration.between(started, due).toMillis();
        return new Use(100.0 * Duration.between(started, now).toMillis() / allowed);
    }

    /** {@code 108%}, and from ten limits on {@code 167 times}. Rounded down: 99.9 % is not over. */
    String words() {
        return percent < 1000 ? (long) percent + "%" : "%,d times".formatted((long) (percent / 100));
    }

    String look() {
        return percent >= 100 ? "over" : percent >= SOON ? "soon" : "";
    }
}
