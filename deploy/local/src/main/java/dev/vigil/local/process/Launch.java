package dev.vigil.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start and how to end it.
 *
 * @param wrapper a command in front, such as the one that gives up root; empty for none
 * @param environment added to what we were started with; passwords go here, never into the command
 * @param stopSignal asks the program to end in good order; also sent by the kernel when we die
 */
public record Launch(
        String name,
        List<String> wrapper,
        List<String> command,
        Map<String, String> environment,
        Path log,
        String stopSignal) {

    List<String> fullCommand() {
        var full = new java.util.ArrayList<>(wrapper);
        full.addAll(Leash.on(stopSignal));
        full.addAll(command);
        return full;
    }
}
