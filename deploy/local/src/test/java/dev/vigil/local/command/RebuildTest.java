package dev.vigil.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final String RUNNING = "{\"id\":\"r\",\"state\":\"RUNNING\",\"done\":100,\"cases\":200}";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void tellsWhatWasWrongAndInWhichCases() throws IOException {
        int code = answered(RUNNING, RUNNING, """
                {"id":"r","state":"FINISHED","done":200,"cases":200,"projections":[
                 {"name":"cases","digestBefore":"1","digestAfter":"2","casesDiffered":1,"differences":["case-7"]},
                 {"name":"clocks","digestBefore":"5","digestAfter":"5","casesDiffered":0,"differences":[]}]}""");

        assertThat(code).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Rebuilt 200 cases")
                .contains("1 cases were not as their timelines tell: case-7")
                .containsPattern("clocks +nothing, to the same digest");
    }

    @Test
    void aRebuildThatGaveUpIsAFailureWithItsReason() throws IOException {
        int code = answered("{\"id\":\"r\",\"state\":\"FAILED\",\"done\":3,\"failed\":\"the disk is full\"}");

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("after 3 cases: the disk is full");
    }

    @Test
    void saysWhatToStartWhenNobodyAnswers() {
        int code = command(URI.create("http://127.0.0.1:1")).rebuild();

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("./vigil up");
    }

    private int answered(String... answers) throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/rebuilds", exchange -> {
            var body = left.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        try {
            return command(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                    .rebuild();
        } finally {
            server.stop(0);
        }
    }

    private Rebuild command(URI tracking) {
        return new Rebuild(new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false), tracking);
    }
}
