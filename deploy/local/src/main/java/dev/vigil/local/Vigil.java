package dev.vigil.local;

import dev.vigil.local.command.Bench;
import dev.vigil.local.command.Demo;
import dev.vigil.local.command.Down;
import dev.vigil.local.command.Rebuild;
import dev.vigil.local.command.Up;
import java.util.List;

/** What the launcher script ./vigil runs. */
public final class Vigil {
    private static final String USAGE =
            "Usage: ./vigil up | demo [--speed FACTOR] | bench [--cases NUMBER] | rebuild | down";

    private static final int USUAL_CASES = 20_000;

    private Vigil() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments));
        System.exit(code);
    }

    private static int run(List<String> words) {
        if (words.equals(List.of("up"))) return Up.run();
        if (words.equals(List.of("down"))) return Down.run();
        if (words.equals(List.of("rebuild"))) return Rebuild.run();
        if (words.equals(List.of("demo"))) return Demo.run(1);
        if (words.equals(List.of("bench"))) return Bench.run(USUAL_CASES);
        if (words.size() == 3 && words.get(0).equals("bench") && words.get(1).equals("--cases")) {
            return bench(words.get(2));
        }
        if (words.size() == 3 && words.get(0).equals("demo") && words.get(1).equals("--speed")) {
            return demo(words.get(2));
        }
        System.err.println(USAGE);
        return 2;
    }

    private static int bench(String cases) {
        if (cases.matches("[1-9][0-9]{2,6}")) return Bench.run(Integer.parseInt(cases));
        System.err.println("--cases takes a whole number from 100. " + USAGE);
        return 2;
    }

    private static int demo(String speed) {
        try {
            double factor = Double.parseDouble(speed);
            if (factor > 0) return Demo.run(factor);
        } catch (NumberFormatException notANumber) {
            // The same answer as to zero.
        }
        System.err.println("--speed takes a number above 0; 1 plays in about two minutes. " + USAGE);
        return 2;
    }
}
