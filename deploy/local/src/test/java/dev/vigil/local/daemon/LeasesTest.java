package dev.vigil.local.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LeasesTest {

    @Test
    void anOpenSocketHoldsTheBackendsAndTheLastOneToCloseLetsThemGo() throws Exception {
        try (var door = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            var leases = new Leases(door, name -> new Grant("url-of-" + name, "word", "kafka"), Duration.ofMillis(1));
            var first = knock(door);
            var second = knock(door);
            var closed = CompletableFuture.runAsync(() -> serve(leases));
            assertThat(ask(first, "one")).isEqualTo("url-of-one word kafka");
            assertThat(ask(second, "two")).isEqualTo("url-of-two word kafka");

            first.close();
            assertThatThrownBy(() -> closed.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            second.close();

            closed.get(20, TimeUnit.SECONDS);
        }
    }

    private static Socket knock(ServerSocket door) throws IOException {
        return new Socket(door.getInetAddress(), door.getLocalPort());
    }

    private static String ask(Socket socket, String name) throws IOException {
        socket.getOutputStream().write((name + "\n").getBytes(StandardCharsets.UTF_8));
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c != '\n';
                c = socket.getInputStream().read()) line.append((char) c);
        return line.toString();
    }

    private static void serve(Leases leases) {
        try {
            leases.serveUntilUnused();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
