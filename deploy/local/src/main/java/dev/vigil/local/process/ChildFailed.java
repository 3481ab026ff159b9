package dev.vigil.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program did not start or did not stay: the message says which, why, and shows the end of its log. */
public final class ChildFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 20;

    ChildFailed(Launch launch, String what) {
        super(launch.name() + " " + what + "\n" + tail(launch.log()));
    }

    private static String tail(Path log) {
        try {
            // Not every program writes clean UTF-8; a strange byte must not hide the reason.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            var last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "The end of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException unreadable) {
            return "It has written no log (" + log + ").";
        }
    }
}
