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

/** The end of a log, as a person reads it: our services write JSON, one event a line. */
final class LogTail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 200;

    private LogTail() {}

    static String of(Path log, int count) {
        try {
            // Not every program writes clean UTF-8; a strange byte must not hide the reason.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                    .map(LogTail::plain)
                    .map(line -> "  | " + line.substring(0, Math.min(line.length(), WIDTH)))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "  (nothing)";
        }
    }

    private static String plain(String line) {
        if (!line.startsWith("{")) return line;
        try {
            JsonNode event = JSON.readTree(line);
            String text = String.join(" ", word(event, "timestamp"), word(event, "level"), word(event, "message"));
            String trace = word(event, "stackTrace").strip();
            return trace.isEmpty()
                    ? text
                    : text + ": " + trace.lines().findFirst().orElseThrow();
        } catch (JsonProcessingException notJson) {
            return line;
        }
    }

    private static String word(JsonNode event, String name) {
        return event.path(name).asText();
    }
}
