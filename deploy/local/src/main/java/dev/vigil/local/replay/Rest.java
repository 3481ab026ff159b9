package dev.vigil.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends requests until a service answers: one that is being restarted is waited for, one that refuses is not. */
final class Rest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration ONE_ANSWER = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Why there was no answer, for whoever gives up waiting. */
    private volatile String lastTrouble = "no answer";

    JsonNode get(URI uri) {
        return send(HttpRequest.newBuilder(uri), Optional::empty);
    }

    JsonNode put(URI uri, Map<String, String> headers, Object body) {
        return send(json(uri, headers).PUT(BodyPublishers.ofString(text(body))), Optional::empty);
    }

    JsonNode post(URI uri, Map<String, String> headers, Object body) {
        return post(uri, headers, body, Optional::empty);
    }

    /** @param answerBefore looks whether an earlier try was carried out although its answer was lost */
    JsonNode post(URI uri, Map<String, String> headers, Object body, Supplier<Optional<JsonNode>> answerBefore) {
        return send(json(uri, headers).POST(BodyPublishers.ofString(text(body))), answerBefore);
    }

    /** Streams; the lines are never held as one text. */
    JsonNode postLines(URI uri, Map<String, String> headers, Iterable<String> lines) {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(() -> new LineStream(lines.iterator())));
        headers.forEach(request::header);
        return send(request, Optional::empty);
    }

    static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder json(URI uri, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private JsonNode send(HttpRequest.Builder builder, Supplier<Optional<JsonNode>> answerBefore) {
        var request = builder.timeout(ONE_ANSWER).build();
        var triesEnd = System.nanoTime() + PATIENCE.toNanos();
        var answer = once(request);
        while (answer.isEmpty()) {
            if (System.nanoTime() > triesEnd) throw new IllegalStateException(request.uri() + ": " + lastTrouble);
            Pause.of(BETWEEN_TRIES);
            answer = answerBefore.get().or(() -> once(request));
        }
        return answer.get();
    }

    /** Empty when the service was not there, or could not do it just then. */
    private Optional<JsonNode> once(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 500) return trouble(response.statusCode() + " " + response.body());
            if (response.statusCode() >= 400) {
                throw new Refused(request.uri(), response.statusCode(), response.body());
            }
            return Optional.of(response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body()));
        } catch (IOException e) {
            return trouble(e.toString());
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    private Optional<JsonNode> trouble(String what) {
        lastTrouble = what;
        return Optional.empty();
    }

    @Override
    public void close() {
        http.close();
    }
}
