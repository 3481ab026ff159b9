package dev.vigil.local.daemon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Who still needs the backends: each open socket is one lease. Nobody for a while, and the door closes. */
final class Leases {
    private static final Duration TICK = Duration.ofMillis(500);

    private final ServerSocket door;
    private final Function<String, Grant> grants;
    private final Duration linger;
    private final AtomicInteger open = new AtomicInteger();

    Leases(ServerSocket door, Function<String, Grant> grants, Duration linger) {
        this.linger = linger;
        this.door = door;
        this.grants = grants;
    }

    void serveUntilUnused() throws IOException {
        door.setSoTimeout((int) TICK.toMillis());
        long lastUsed = System.nanoTime();
        while (open.get() > 0 || System.nanoTime() - lastUsed < linger.toNanos()) {
            if (open.get() > 0) lastUsed = System.nanoTime();
            try {
                Socket guest = door.accept();
                open.incrementAndGet();
                lastUsed = System.nanoTime();
                Thread.ofVirtual().start(() -> host(guest));
            } catch (SocketTimeoutException nobodyCame) {
                // Look again whether anybody is still here.
            }
        }
    }

    private void host(Socket guest) {
        try (guest) {
            var reader = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
            String name = reader.readLine();
            if (name == null) return;
            guest.getOutputStream().write((answer(name) + "\n").getBytes(StandardCharsets.UTF_8));
            while (reader.readLine() != null) {}
        } catch (IOException guestWasKilled) {
            // The same as leaving.
        } finally {
            open.decrementAndGet();
        }
    }

    private String answer(String name) {
        try {
            return grants.apply(name).line();
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage()).replace('\n', ' ');
        }
    }
}
