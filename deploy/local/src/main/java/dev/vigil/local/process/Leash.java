package dev.vigil.local.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has the kernel end a child when the thread that started it ends, so that even a kill -9 of the runner leaves nobody behind.
 * Where the system cannot do that (macOS), children are stopped by the shutdown hook alone.
 */
public final class Leash {
    // A session of its own: otherwise Ctrl-C would reach the database and the services at the same moment.
    private static final boolean SESSION = works("setsid", "true");
    private static final String OURSELVES =
            Long.toString(ProcessHandle.current().pid());
    private static final boolean DEATH_SIGNAL = works("setpriv", "--pdeathsig", "KILL", "true");

    private Leash() {}

    public static boolean available() {
        return DEATH_SIGNAL;
    }

    static List<String> on(String signal) {
        var prefix = new ArrayList<String>();
        if (SESSION) prefix.add("setsid");
        if (DEATH_SIGNAL) {
            prefix.addAll(List.of("setpriv", "--pdeathsig", signal));
            // If we died before the kernel knew, the parent is another one by now, and no signal will ever come.
            prefix.addAll(List.of("/bin/sh", "-c", "[ $PPID = $0 ] && exec \"$@\"", OURSELVES));
        }
        return prefix;
    }

    /** Whether this command can be run here at all. */
    public static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
