package dev.vigil.local.command;

import dev.vigil.local.Options;
import dev.vigil.local.Stack;
import dev.vigil.local.bench.Measures;
import dev.vigil.local.project.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** ./vigil bench: the system by itself on ports of its own, measured against what else the machine can do, then cleared away. */
public final class Bench {
    private final Terminal terminal = Terminal.standard();
    private final Session session = new Session(terminal, "bench");
    private final int cases;

    private Bench(int cases) {
        this.cases = cases;
    }

    /** @param cases how many the figures are asked over in the end */
    public static int run(int cases) {
        return new Bench(cases).run();
    }

    private int run() {
        if (!session.isAlone()) return 1;
        var home = session.project().kept().resolve("bench");
        clear(home);
        int code = session.once(home, Options.bench(session.logs(), terminal), this::measure);
        clear(home);
        return code;
    }

    private void clear(Path home) {
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear the bench away", e);
        }
    }

    private void measure(Stack stack) {
        terminal.line("");
        Measures.take(stack, cases, terminal::line);
        terminal.line("");
    }
}
