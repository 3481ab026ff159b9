package dev.vigil.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running program that we started. */
public final class Child {
    private static final Duration TICK = Duration.ofMillis(40);

    /** An exit code above this means a signal. */
    private static final int SIGNAL = 128;

    private final Launch launch;
    private final Process process;

    private Child(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    public static Child start(Launch launch) {
        var started = new CompletableFuture<Process>();
        // The kernel's death signal fires when the starting thread ends, so the thread must live as long as the child.
        Thread.ofPlatform().daemon().name("leash of " + launch.name()).start(() -> hold(launch, started));
        try {
            return new Child(launch, started.join());
        } catch (CompletionException failed) {
            throw new ChildFailed(
                    launch, "could not be started: " + failed.getCause().getMessage());
        }
    }

    private static void hold(Launch launch, CompletableFuture<Process> started) {
        try {
            Process process = builder(launch).start();
            started.complete(process);
            process.onExit().join();
        } catch (IOException | RuntimeException failed) {
            started.completeExceptionally(failed);
        }
    }

    private static ProcessBuilder builder(Launch launch) throws IOException {
        LogFile.prepare(launch.log());
        var builder = new ProcessBuilder(launch.fullCommand()).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        return builder;
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Runs once when the program has ended, however it ended, with its exit code. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Waits until the condition holds; a program that ends or takes too long before that fails with the end of its log. */
    public void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (endsWithin(TICK)) throw failed("ended with code " + process.exitValue() + " before it was ready");
            if (System.nanoTime() > deadline) throw failed("was not ready after " + patience.toSeconds() + " s");
        }
    }

    /** What to say of a program that should still be there. */
    public ChildFailed endedByItself() {
        int code = process.exitValue();
        return failed(code > SIGNAL ? "was ended by signal " + (code - SIGNAL) : "ended by itself with code " + code);
    }

    public ChildFailed failed(String what) {
        return new ChildFailed(launch, what);
    }

    /** Asks to end in good order, and insists when the patience is used up. */
    public void stop(Duration patience) {
        if (!isAlive()) return;
        signal(launch.stopSignal());
        if (!endsWithin(patience)) kill();
    }

    /** The same as kill -9. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void signal(String signal) {
        try {
            // Java itself can only send TERM and KILL; to PostgreSQL TERM means "wait for everybody to leave".
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("was given up, because we were told to stop");
        }
    }
}
