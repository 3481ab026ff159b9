package dev.vigil.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of a log, as a person reads it: our services write JSON, one event a line. */
final class LogTail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 200;
    private static final int CAUSE_LINES = 3;

    private LogTail() {}

    static String of(Path log, int count) {
        try {
            // Not every program writes clean UTF-8; a strange byte must not hide the reason.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                    .flatMap(LogTail::plain)
                    .map(line -> "  | " + line.substring(0, Math.min(line.length(), WIDTH)))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "  (nothing)";
        }
    }

    private static Stream<String> plain(String line) {
        if (!line.startsWith("{")) return Stream.of(line);
        try {
            JsonNode event = JSON.readTree(line);
            String text = String.join(" ", word(event, "timestamp"), word(event, "level"), word(event, "message"));
            return Stream.concat(Stream.of(text), causes(event.path("exception")));
        } catch (JsonProcessingException notJson) {
            return Stream.of(line);
        }
    }

    /** From the outermost to the one that tells most; of each what it says, without where. */
    private static Stream<String> causes(JsonNode exception) {
        return Stream.iterate(
                        exception,
                        cause -> !cause.isMissingNode(),
                        cause -> cause.path("causedBy").path("exception"))
                .flatMap(cause -> (word(cause, "exceptionType") + ": " + word(cause, "message"))
                        .lines()
                        .limit(CAUSE_LINES))
                .map(line -> "    " + line);
    }

    private static String word(JsonNode event, String name) {
        return event.path(name).asText();
    }
}
