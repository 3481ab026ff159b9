package dev.vigil.local.command;

import dev.vigil.local.Options;
import dev.vigil.local.project.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** ./vigil demo: the system on a simulated clock, with the story of one hub and one force played to it. */
public final class Demo {
    private static final Instant BEGINS = Instant.parse("2012-07-16T08:00:00Z");

    private Demo() {}

    public static int run(double speed) {
        var terminal = Terminal.standard();
        var session = new Session(terminal, "demo");
        if (!session.isAlone()) return 1;
        var home = session.project().kept().resolve("demo");
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return session.run(home, Options.demo(BEGINS, session.logs(), terminal), _ -> {});
    }
}
