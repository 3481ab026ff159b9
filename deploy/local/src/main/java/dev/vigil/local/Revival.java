package dev.vigil.local;

import dev.vigil.local.process.Child;
import dev.vigil.local.process.ChildFailed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts again what died by itself, each time after a longer pause: at once would hide that it never stays. */
final class Revival implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revival").factory());
    private final Progress progress;
    private final Map<Part, Attempt> attempts = new HashMap<>();

    private record Attempt(Duration pause, long at) {
        Duration next() {
            if (System.nanoTime() - at > HEALTHY.toNanos()) return FIRST;
            Duration twice = pause.multipliedBy(2);
            return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
    }

    Revival(Progress progress) {
        this.progress = progress;
    }

    void died(Part part, Child dead) {
        plan(part, dead.endedByItself().getMessage());
    }

    private synchronized void plan(Part part, String why) {
        if (timer.isShutdown()) return;
        Attempt last = attempts.get(part);
        Duration pause = last == null ? FIRST : last.next();
        attempts.put(part, new Attempt(pause, System.nanoTime() + pause.toNanos()));
        progress.died(part.name(), why, pause);
        // One pause must not hold up another: the start itself takes its own thread.
        timer.schedule(() -> Thread.startVirtualThread(() -> revive(part)), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void revive(Part part) {
        if (!part.isWanted()) return;
        long begin = System.nanoTime();
        try {
            part.start();
            progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin), part.where());
        } catch (ChildFailed failed) {
            if (part.isWanted()) plan(part, failed.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
    }
}
