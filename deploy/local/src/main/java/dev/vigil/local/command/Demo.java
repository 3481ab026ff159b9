package dev.vigil.local.command;

import dev.vigil.local.Options;
import dev.vigil.local.Stack;
import dev.vigil.local.project.Folders;
import dev.vigil.local.replay.Pace;
import dev.vigil.local.replay.Replay;
import dev.vigil.local.replay.ReplayTarget;
import dev.vigil.local.replay.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** ./vigil demo: the system on a simulated clock, with the story of one hub and one force played to it. */
public final class Demo {
    private final Terminal terminal = Terminal.standard();
    private final Session session = new Session(terminal, "demo");
    private final Pace pace;

    private Demo(double speed) {
        this.pace = Pace.ofSpeed(speed);
    }

    /** Speed 1 plays in about two minutes. */
    public static int run(double speed) {
        return new Demo(speed).run();
    }

    private int run() {
        if (!session.isAlone()) return 1;
        var home = session.project().kept().resolve("demo");
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear the last demo away", e);
        }
        return session.run(home, Options.demo(Replay.BEGINS, session.logs(), terminal), this::play);
    }

    private void play(Stack stack) {
        terminal.line("Playing one hub and one force; watch " + stack.tracking() + "\n");
        long begin = System.nanoTime();
        var target = new ReplayTarget(stack.intake(), stack.triage(), stack.tracking());
        Replay.play(target, pace, Watcher.printing(terminal::line));
        terminal.line("\nPlayed in " + Terminal.seconds(Duration.ofNanos(System.nanoTime() - begin))
                + ". The clock runs on at normal speed; look around, or press Ctrl-C.");
    }
}
