package dev.vigil.acceptance;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A sender that does not keep to what a proper client would: it may stop anywhere. */
final class RawPost implements Closeable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI uri;
    private final Socket socket;

    RawPost(URI uri) throws IOException {
        this.uri = uri;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    void headers(String headers) throws IOException {
        write("POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%s\r\n\r\n"
                .formatted(uri.getPath(), headers));
    }

    void chunk(String text) throws IOException {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        write(Integer.toHexString(length) + "\r\n" + text + "\r\n");
    }

    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
