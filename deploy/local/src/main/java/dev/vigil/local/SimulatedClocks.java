package dev.vigil.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The steered clocks of the services: one time for all, also for one that was away. */
final class SimulatedClocks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where time stands and how fast it goes. */
    record Setting(Instant at, double rate) {}

    private record Known(Setting setting, long since) {
        Setting now() {
            double passed = (System.nanoTime() - since) * setting.rate();
            return new Setting(setting.at().plusNanos((long) passed), setting.rate());
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Known known;

    SimulatedClocks(Instant at) {
        know(new Setting(at, 0));
    }

    void know(Setting setting) {
        known = new Known(setting, System.nanoTime());
    }

    /** Others may steer the clocks too (the replay does), so a service that runs is asked before memory is. */
    Setting now(Iterable<URI> running) {
        for (URI service : running) {
            Optional<Setting> told = ask(service);
            if (told.isPresent()) {
                know(told.get());
                break;
            }
        }
        return known.now();
    }

    void set(URI service, Setting setting) {
        try {
            var body = JSON.writeValueAsString(Map.of("at", setting.at().toString(), "rate", setting.rate()));
            var request = request(service)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IOException(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot set the clock of " + service + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Told to stop while the clock of " + service + " was being set", e);
        }
    }

    private Optional<Setting> ask(URI service) {
        try {
            var answer = http.send(request(service).GET().build(), HttpResponse.BodyHandlers.ofString());
            JsonNode clock = JSON.readTree(answer.body());
            return Optional.of(new Setting(
                    Instant.parse(clock.get("at").asText()), clock.get("rate").asDouble()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static HttpRequest.Builder request(URI service) {
        return HttpRequest.newBuilder(service.resolve("/simulation/clock")).timeout(PATIENCE);
    }
}
