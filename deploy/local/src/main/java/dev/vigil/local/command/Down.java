package dev.vigil.local.command;

import dev.vigil.local.Leftovers;
import dev.vigil.local.command.RunnerLock.Holder;
import dev.vigil.local.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** ./vigil down: stops what up or demo started, wherever it was started. */
public final class Down {
    private static final long PATIENCE_SECONDS = 60;

    private Down() {}

    public static int run() {
        var terminal = Terminal.standard();
        var project = Project.here();
        var holder = new RunnerLock(project).take("down");
        boolean stopped = holder.map(runner -> stop(runner, terminal)).orElse(true);
        if (!stopped) return 1;
        for (String home : List.of("up", "demo")) {
            new Leftovers(project.kept().resolve(home))
                    .stop()
                    .forEach(name -> terminal.line("Stopped " + name + ", which was left over."));
        }
        terminal.line(holder.isPresent() ? "Vigil is down." : "Vigil does not run.");
        return 0;
    }

    private static boolean stop(Holder runner, Terminal terminal) {
        Optional<ProcessHandle> process = ProcessHandle.of(runner.pid());
        process.ifPresent(ProcessHandle::destroy);
        try {
            if (process.isPresent()) process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException deaf) {
            terminal.line("Process " + runner.pid() + " does not stop. kill -9 it; what it started ends with it.");
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
