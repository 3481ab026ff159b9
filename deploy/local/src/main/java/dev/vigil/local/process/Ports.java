package dev.vigil.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of 127.0.0.1. */
public final class Ports {
    private Ports() {}

    /** Different ports that nobody holds at this moment. */
    public static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) held.add(bind(0));
            var ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : held) socket.close();
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isFree(int port) {
        try (var _ = bind(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static void requireFree(int port, String purpose) {
        if (!isFree(port)) throw new PortInUse(port, purpose);
    }

    private static ServerSocket bind(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    }
}
