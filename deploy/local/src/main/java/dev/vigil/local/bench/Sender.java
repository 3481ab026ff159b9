package dev.vigil.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An agency's system, and an operator's: sends referrals and reads what became of them. */
final class Sender implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGENCY = "bench-agency";
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static String body(String reference) {
        return """
                {"type":"image_access_intelligence","occurredAt":"2026-01-05T09:00:00Z","senderReference":"%s","sourceKind":"national_hub",\
                "facts":[{"question":"occupation","answer":"UNKNOWN"},{"question":"livesWithChild","answer":"NO_STATED"},\
                {"question":"indecentMaterial","answer":"YES"}]}""".formatted(reference);
    }

    /** @return the reference that people use for it */
    String post(URI intake, String reference) {
        var answer = send(HttpRequest.newBuilder(intake.resolve("/v1/referrals"))
                .header("Content-Type", "application/json")
                .header("Vigil-Agency", AGENCY)
                .header("Idempotency-Key", reference)
                .POST(HttpRequest.BodyPublishers.ofString(body(reference)))
                .build());
        return answer.path("reference").asText();
    }

    /** One upload of many referrals. */
    void postMany(URI intake, String name, int count) {
        var manifest = """
                {"manifest":{"count":%d,"senderReferences":[%s]}}
                """.formatted(
                count,
                String.join(",", references(name, count).map(r -> '"' + r + '"').toList()));
        var lines = Stream.concat(Stream.of(manifest), references(name, count).map(r -> body(r) + "\n"));
        var upload = HttpRequest.newBuilder(intake.resolve("/v1/batches"))
                .header("Content-Type", "application/x-ndjson")
                .header("Vigil-Agency", AGENCY)
                .header("Idempotency-Key", name)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> stream(lines.iterator())))
                .build();
        send(upload);
    }

    private static Stream<String> references(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> name + "-" + number);
    }

    private static InputStream stream(Iterator<String> lines) {
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(lines.next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    JsonNode get(URI uri) {
        return send(HttpRequest.newBuilder(uri).build());
    }

    /** Whether it answers at all: a case that is not there yet does not. */
    boolean answers(URI uri) {
        return exchange(HttpRequest.newBuilder(uri).build()).statusCode() == 200;
    }

    private JsonNode send(HttpRequest request) {
        var answer = exchange(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new IllegalStateException(request.uri() + " answers no JSON", unreadable);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new IllegalStateException(request.uri() + ": " + fault, fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted", ended);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
