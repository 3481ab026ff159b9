package dev.vigil.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The same thing done over and over by a few who do not wait for one another. */
final class Load {

    private Load() {}

    /** @param worker makes what one worker repeats; its argument is the number of the repetition, from 0, each once over all */
    static Timings run(int workers, int times, Supplier<IntConsumer> worker) {
        var next = new AtomicInteger();
        long begin = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<ArrayList<Duration>>>();
            for (int w = 0; w < workers; w++) running.add(pool.submit(() -> repeat(worker.get(), next, times)));
            var took = new ArrayList<Duration>(times);
            for (var one : running) took.addAll(one.get());
            return new Timings(took, since(begin));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "The load failed: " + failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted", ended);
        }
    }

    private static ArrayList<Duration> repeat(IntConsumer work, AtomicInteger next, int times) {
        var took = new ArrayList<Duration>();
        for (int number = next.getAndIncrement(); number < times; number = next.getAndIncrement()) {
            long begin = System.nanoTime();
            work.accept(number);
            took.add(since(begin));
        }
        return took;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
