package dev.vigil.local;

import dev.vigil.local.process.Child;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One process of the stack, and whether it is meant to run. */
final class Part {

    /** Starts the process, hands it over at once, and returns when it is ready. */
    interface Starter {
        void start(Consumer<Child> launched);
    }

    private static final Duration NO_PATIENCE = Duration.ofSeconds(1);

    private final String name;
    private final String where;
    private final Starter starter;
    private final Duration stopPatience;
    private final BiConsumer<Part, Child> onDeath;

    private volatile Child child;
    private volatile boolean wanted;
    private volatile boolean ready;
    private volatile boolean closed;

    Part(String name, String where, Starter starter, Duration stopPatience, BiConsumer<Part, Child> onDeath) {
        this.name = name;
        this.where = where;
        this.starter = starter;
        this.stopPatience = stopPatience;
        this.onDeath = onDeath;
    }

    String name() {
        return name;
    }

    String where() {
        return where;
    }

    boolean isWanted() {
        return wanted;
    }

    boolean isRunning() {
        return child != null && child.isAlive();
    }

    boolean isReady() {
        return ready && child.isAlive();
    }

    synchronized void start() {
        if (isReady()) return;
        if (closed) throw new IllegalStateException(name + " is not started: everything is being stopped");
        wanted = true;
        ready = false;
        starter.start(this::launched);
        ready = true;
        if (!child.isAlive()) ended(child);
    }

    // Not synchronised with start: a stop must reach a process that is still starting.
    void stop() {
        wanted = false;
        // What is not ready has nothing to bring to an end.
        if (child != null) child.stop(ready ? stopPatience : NO_PATIENCE);
    }

    /** Stops for good. */
    void close() {
        closed = true;
        stop();
    }

    void kill9() {
        wanted = false;
        if (child != null) child.kill();
    }

    private void launched(Child launched) {
        child = launched;
        launched.ended().thenRun(() -> ended(launched));
        // Told to stop between the decision to start and now.
        if (!wanted || closed) launched.stop(stopPatience);
    }

    /** While it starts, whoever starts it is told; after that the stack is. */
    private void ended(Child dead) {
        synchronized (dead) {
            if (!wanted || closed || !ready || dead != child) return;
            ready = false;
        }
        onDeath.accept(this, dead);
    }
}
