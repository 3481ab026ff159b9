package dev.vigil.tracking.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A stream as a browser would read it. */
final class ServerSentEvents implements AutoCloseable {

    record Said(String name, String id, String data) {
        boolean is(String other) {
            return name.equals(other);
        }
    }

    private final Socket socket;
    private final BlockingQueue<Said> arrived = new LinkedBlockingQueue<>();
    private final List<Said> heard = new ArrayList<>();

    private ServerSentEvents(Socket socket) {
        this.socket = socket;
    }

    static ServerSentEvents open(URI address, String lastId) throws IOException {
        var events = new ServerSentEvents(new Socket(address.getHost(), address.getPort()));
        events.ask(address, lastId);
        Thread.ofVirtual().start(events::read);
        return events;
    }

    /** Asks and then never reads, with as little room on the way as the system allows. */
    static ServerSentEvents stalled(URI address) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        var events = new ServerSentEvents(socket);
        events.ask(address, null);
        return events;
    }

    private void ask(URI address, String lastId) throws IOException {
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var resume = lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n";
        // HTTP 1.0 asks for a body without chunks, so that the lines can be read as they are.
        var request = "GET %s%s HTTP/1.0\r\nHost: test\r\nAccept: text/event-stream\r\n%s\r\n"
                .formatted(address.getRawPath(), query, resume);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String name = "";
            String id = null;
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5)).append('\n');
                } else if (line.isEmpty() && !name.isEmpty()) {
                    arrived.add(new Said(name, id, data.toString()));
                    name = "";
                    data.setLength(0);
                }
            }
        } catch (IOException closed) {
            arrived.add(new Said("closed", null, ""));
        }
    }

    /** The first that fits; fails if none does in time. */
    Said until(Predicate<Said> wanted, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            var said = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (said != null) {
                heard.add(said);
                if (wanted.test(said)) {
                    return said;
                }
            }
        }
        throw new AssertionError("not said; but this was: " + heard);
    }

    List<Said> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
