package dev.vigil.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The first start of all processes: side by side as far as they do not need each other, and all or none. */
final class Startup {
    private final Progress progress;
    private final Runnable stopAll;
    private final AtomicReference<Throwable> reason = new AtomicReference<>();

    Startup(Progress progress, Runnable stopAll) {
        this.progress = progress;
        this.stopAll = stopAll;
    }

    void run(Part postgres, Part kafka, Collection<Part> services) {
        var database = CompletableFuture.runAsync(() -> start(postgres), Thread::startVirtualThread);
        var broker = CompletableFuture.runAsync(() -> start(kafka), Thread::startVirtualThread);
        // Services can do without the broker for a while, not without the database.
        List<CompletableFuture<Void>> rest = services.stream()
                .map(service -> database.thenRunAsync(() -> start(service), Thread::startVirtualThread))
                .toList();
        var all = Stream.concat(Stream.of(database, broker), rest.stream()).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).exceptionally(_ -> null).join();
        switch (reason.get()) {
            case null -> {}
            case RuntimeException told -> throw told;
            case Error broken -> throw broken;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private void start(Part part) {
        long begin = System.nanoTime();
        progress.starting(part.name());
        try {
            part.start();
        } catch (RuntimeException | Error e) {
            // The first failure is the reason; those that follow are its consequences.
            if (reason.compareAndSet(null, e)) stopAll.run();
            throw e;
        }
        progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin), part.where());
    }
}
