package dev.vigil.local.command;

import dev.vigil.local.Options;

/** ./vigil up: the system in real time, with data that stay. */
public final class Up {
    private Up() {}

    public static int run() {
        var terminal = Terminal.standard();
        var session = new Session(terminal, "up");
        if (!session.isAlone()) return 1;
        return session.run(session.project().kept().resolve("up"), Options.live(session.logs(), terminal), _ -> {});
    }
}
