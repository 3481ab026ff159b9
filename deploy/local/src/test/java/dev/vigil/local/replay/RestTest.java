package dev.vigil.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Rest rest = new Rest();
    private HttpServer server;
    private URI uri;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/things");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        rest.close();
    }

    @Test
    void aServiceThatCannotJustNowIsAskedAgainUnderTheSameKey() {
        server.createContext("/things", exchange -> answer(exchange, seen.size() < 2 ? 503 : 202));

        var answer = rest.post(uri, Map.of("Idempotency-Key", "k1"), Map.of("a", 1));

        assertThat(answer.path("n").asInt()).isEqualTo(3);
        assertThat(seen).containsExactly("k1 {\"a\":1}", "k1 {\"a\":1}", "k1 {\"a\":1}");
    }

    @Test
    void aLostAnswerIsLookedForBeforeTheRequestIsSentAgain() {
        server.createContext("/things", exchange -> answer(exchange, 502));

        var answer = rest.post(uri, Map.of(), Map.of("a", 1), () -> Optional.of(TextNode.valueOf("done before")));

        assertThat(answer.asText()).isEqualTo("done before");
        assertThat(seen).hasSize(1);
    }

    @Test
    void aRefusalIsNotRepeated() {
        server.createContext("/things", exchange -> answer(exchange, 409));

        assertThatThrownBy(() -> rest.post(uri, Map.of(), Map.of("a", 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("409");
        assertThat(seen).hasSize(1);
    }

    @Test
    void linesAreStreamedWhole() {
        server.createContext("/things", exchange -> answer(exchange, 202));
        var lines = IntStream.range(0, 5000).mapToObj("line %d ä"::formatted).toList();

        rest.postLines(uri, Map.of("Idempotency-Key", "k2"), lines);

        assertThat(seen).containsExactly("k2 " + String.join("\n", lines) + "\n");
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var body = "{\"n\":%d}".formatted(seen.size()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
