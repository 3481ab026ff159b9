package dev.vigil.tracking.alert.dispatch;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks again and again, on a thread of its own, and knows when it last did. */
public final class Patrol {

    private final String name;
    private final Duration poll;
    private final BooleanSupplier look;
    private volatile ScheduledExecutorService looking;
    private volatile long lastLook = System.nanoTime();
    private volatile long lastSuccess = System.nanoTime();

    /** @param look tells whether there may be more to do at once */
    public Patrol(String name, Duration poll, BooleanSupplier look) {
        this.name = name;
        this.poll = poll;
        this.look = look;
    }

    public void start() {
        var pause = poll.toMillis();
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).factory());
        looking.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** What it is doing is done to the end. */
    public void stop() {
        looking.close();
    }

    private void look() {
        try {
            var more = true;
            while (more && !looking.isShutdown()) {
                more = look.getAsBoolean();
                lastLook = System.nanoTime();
            }
            lastSuccess = lastLook;
        } catch (RuntimeException fault) {
            // The next look tries again; nothing is lost, since what was not done is still to do.
            Log.error(name + " could not look", fault);
        }
        lastLook = System.nanoTime();
    }

    /** Grows when it hangs. */
    public Duration sinceLook() {
        return Duration.ofNanos(System.nanoTime() - lastLook);
    }

    /** Grows when it hangs, and when it looks in vain. */
    public Duration sinceSuccess() {
        return Duration.ofNanos(System.nanoTime() - lastSuccess);
    }
}
