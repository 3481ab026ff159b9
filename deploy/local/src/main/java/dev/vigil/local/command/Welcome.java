package dev.vigil.local.command;

import dev.vigil.local.Stack;
import java.time.Duration;

/** Where to look, once everything runs. */
final class Welcome {
    private Welcome() {}

    static String text(Stack stack, Duration took) {
        return """

                Vigil is up after %s.

                  Control room     %s
                  Intake API       %sdocs
                  Triage API       %sdocs
                  Tracking API     %sdocs
                  Logs             %s

                Ctrl-C or ./vigil down stops it; the data stay.
                """.formatted(
                        Terminal.seconds(took),
                        stack.tracking(),
                        stack.intake(),
                        stack.triage(),
                        stack.tracking(),
                        stack.logs());
    }
}
