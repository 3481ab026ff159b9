package dev.vigil.local.command;

import dev.vigil.local.Options;
import dev.vigil.local.Stack;
import dev.vigil.local.build.Build;
import dev.vigil.local.build.BuildFailed;
import dev.vigil.local.process.ChildFailed;
import dev.vigil.local.process.PortInUse;
import dev.vigil.local.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** From the command to Ctrl-C: builds, starts, says where to look, and stops everything at the end. */
final class Session {
    private final Project project = Project.here();
    private final Terminal terminal;
    private final String command;
    private final long began = System.nanoTime();
    private volatile boolean stopping;

    Session(Terminal terminal, String command) {
        this.terminal = terminal;
        this.command = command;
    }

    Path logs() {
        return project.kept().resolve("logs").resolve(command);
    }

    Project project() {
        return project;
    }

    /** Takes the exit code from what went wrong; otherwise does not return until the process is told to end. */
    int run(Path home, Options options, Consumer<Stack> afterwards) {
        try {
            build();
            start(home, options, afterwards);
            return 0;
        } catch (BuildFailed | ChildFailed | PortInUse | IllegalStateException told) {
            if (!stopping) terminal.line("\n" + told.getMessage());
            return 1;
        }
    }

    /** The same, but stops when the work is done. What goes wrong in it is told and ends it too. */
    int once(Path home, Options options, Consumer<Stack> work) {
        try {
            build();
            try (var stack = Stack.prepare(home, options)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
                terminal.line("Starting");
                stack.start();
                work.accept(stack);
            }
            return 0;
        } catch (BuildFailed | ChildFailed | PortInUse | IllegalStateException told) {
            if (!stopping) terminal.line("\n" + told.getMessage());
            return 1;
        }
    }

    /** Whether nobody else runs here; says so if somebody does. */
    boolean isAlone() {
        var holder = new RunnerLock(project).take(command);
        holder.ifPresent(other -> terminal.line("Vigil runs already (./vigil " + other.command() + ", process "
                + other.pid() + "). Stop it with ./vigil down."));
        return holder.isEmpty();
    }

    private void build() {
        var build = new Build(project, project.kept().resolve("logs/build.log"));
        List<String> stale = build.stale();
        if (stale.isEmpty()) return;
        long begin = System.nanoTime();
        terminal.line("Building " + String.join(", ", stale) + "; the very first time this takes some minutes");
        build.run(stale, step -> terminal.passing("  " + step + "  " + Terminal.seconds(since(begin))));
        terminal.line("  built in " + Terminal.seconds(since(begin)));
    }

    private void start(Path home, Options options, Consumer<Stack> afterwards) {
        var stack = Stack.prepare(home, options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        stack.requirePorts();
        terminal.line("Starting");
        stack.start();
        terminal.line(Welcome.text(stack, since(began)));
        goOn(stack, afterwards);
        awaitEnd();
    }

    /** What fails here leaves the system up, so that one can look why; what fails because it stops is nobody's concern. */
    private void goOn(Stack stack, Consumer<Stack> afterwards) {
        try {
            afterwards.accept(stack);
        } catch (RuntimeException failed) {
            if (!stopping) terminal.line("\nBroken off: " + failed.getMessage() + "\nThe system stays up.");
        }
    }

    private void stop(Stack stack) {
        stopping = true;
        stack.close();
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
