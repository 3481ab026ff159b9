package dev.vigil.local.command;

import dev.vigil.local.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Tells a person what happens: a line for each thing done, and on a screen one changing line for what is being done. */
final class Terminal implements Progress {
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean screen;
    private final Set<String> starting = new LinkedHashSet<>();

    Terminal(PrintStream out, boolean screen) {
        this.out = out;
        this.screen = screen;
    }

    static Terminal standard() {
        var console = System.console();
        return new Terminal(System.out, console != null && console.isTerminal());
    }

    synchronized void line(String text) {
        out.println((screen ? CLEAR : "") + text);
        out.flush();
    }

    synchronized void live(String text) {
        if (!screen) return;
        out.print(CLEAR + text);
        out.flush();
    }

    /** A step on the way: the next one takes its place, where lines can be replaced. */
    void passing(String text) {
        if (screen) live(text);
        else line(text);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    @Override
    public synchronized void starting(String process) {
        starting.add(process);
        live("  starting " + String.join(", ", starting) + " ...");
    }

    @Override
    public synchronized void ready(String process, Duration took, String where) {
        starting.remove(process);
        line(String.format(Locale.ROOT, "  %-9s ready in %7s   %s", process, seconds(took), where));
        if (!starting.isEmpty()) live("  starting " + String.join(", ", starting) + " ...");
    }

    @Override
    public void died(String process, String why, Duration untilNextStart) {
        line("\n" + why + "\n  " + process + " is started again in " + untilNextStart.toSeconds() + " s");
    }

    @Override
    public void stopping(String process) {
        line("  stopping " + process);
    }
}
