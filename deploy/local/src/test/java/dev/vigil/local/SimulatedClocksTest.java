package dev.vigil.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.vigil.local.SimulatedClocks.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedClocksTest {
    private static final Instant BEGIN = Instant.parse("2012-07-16T08:00:00Z");

    private final SimulatedClocks clocks = new SimulatedClocks(BEGIN);
    private HttpServer service;
    private String body = "{\"at\":\"2013-11-27T10:00:00Z\",\"rate\":0.0}";

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        service.createContext("/simulation/clock", exchange -> {
            if (exchange.getRequestMethod().equals("PUT")) {
                body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(200, 0);
            try (var answer = exchange.getResponseBody()) {
                answer.write(body.getBytes(StandardCharsets.UTF_8));
            }
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aServiceThatRunsKnowsBetterThanMemory() {
        assertThat(clocks.now(List.of(address())).at()).isEqualTo("2013-11-27T10:00:00Z");
    }

    @Test
    void withoutOneTheLastKnownTimeStands() {
        clocks.now(List.of(address()));

        assertThat(clocks.now(List.of()).at()).isEqualTo("2013-11-27T10:00:00Z");
    }

    @Test
    void memoryGoesOnAtTheRate() {
        clocks.know(new Setting(BEGIN, 1_000_000));

        assertThat(clocks.now(List.of()).at()).isAfter(BEGIN);
    }

    @Test
    void whatIsSetArrives() {
        clocks.set(address(), new Setting(BEGIN, 2));

        assertThat(clocks.now(List.of(address()))).satisfies(setting -> {
            assertThat(setting.at()).isAfterOrEqualTo(BEGIN);
            assertThat(setting.rate()).isEqualTo(2);
        });
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/");
    }
}
