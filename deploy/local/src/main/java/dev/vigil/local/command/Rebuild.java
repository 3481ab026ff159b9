package dev.vigil.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.local.Plan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/** ./vigil rebuild: makes everything anew from the timelines, in the system that runs, and shows how far it is. */
public final class Rebuild {
    private static final long BETWEEN_LOOKS_MILLIS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;
    private final URI tracking;

    Rebuild(Terminal terminal, URI tracking) {
        this.terminal = terminal;
        this.tracking = tracking;
    }

    public static int run() {
        return new Rebuild(Terminal.standard(), URI.create("http://127.0.0.1:" + Plan.FIXED.tracking())).rebuild();
    }

    int rebuild() {
        try (var http = HttpClient.newHttpClient()) {
            var rebuild = asked(http);
            while (rebuild.path("state").asText().equals("RUNNING")) {
                terminal.live("  rebuilt " + rebuild.path("done").asLong() + " of "
                        + rebuild.path("cases").asLong() + " cases");
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
                rebuild = answer(
                        http,
                        HttpRequest.newBuilder(tracking.resolve(
                                "/v1/rebuilds/" + rebuild.path("id").asText())));
            }
            return told(rebuild);
        } catch (IOException e) {
            terminal.line(
                    "Tracking does not answer at " + tracking + ". Is Vigil up? ./vigil up starts it. (" + e + ")");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private JsonNode asked(HttpClient http) throws IOException, InterruptedException {
        return answer(
                http,
                HttpRequest.newBuilder(tracking.resolve("/v1/rebuilds"))
                        .header("Vigil-Actor", System.getProperty("user.name"))
                        .header("Vigil-Unit", "NATIONAL-HUB")
                        .POST(BodyPublishers.noBody()));
    }

    private static JsonNode answer(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) throw new IOException(response.statusCode() + " " + response.body());
        return JSON.readTree(response.body());
    }

    private int told(JsonNode rebuild) {
        if (rebuild.path("state").asText().equals("FAILED")) {
            terminal.line("Given up after " + rebuild.path("done").asLong() + " cases: "
                    + rebuild.path("failed").asText());
            return 1;
        }
        terminal.line("Rebuilt " + rebuild.path("done").asLong() + " cases. Changed:");
        rebuild.path("projections").forEach(this::tell);
        return 0;
    }

    private void tell(JsonNode projection) {
        var differed = projection.path("casesDiffered").asLong();
        var same = projection.path("digestBefore").equals(projection.path("digestAfter"));
        var words = differed > 0
                ? differed + " cases were not as their timelines tell: "
                        + named(projection.path("differences"), differed)
                : same ? "nothing, to the same digest" : "no case; the counts are new, or work went on meanwhile";
        terminal.line("  %-14s %s".formatted(projection.path("name").asText(), words));
    }

    private static String named(JsonNode ids, long all) {
        var names = new StringBuilder();
        ids.forEach(id -> names.append(names.isEmpty() ? "" : ", ").append(id.asText()));
        return names + (all > ids.size() ? " and more" : "");
    }
}
