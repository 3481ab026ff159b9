package dev.vigil.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which program listens on a port, where the system tells: Linux does in /proc, for our own programs and to root for all. */
public final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** Such as "process 4711 (/usr/bin/java)". */
    public static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .flatMap(line -> socketOf(line, port).stream())
                .flatMap(socket -> ownerOf(socket).stream())
                .findFirst();
    }

    private static Optional<String> socketOf(String line, int port) {
        String[] columns = line.strip().split("\\s+");
        String end = ":" + String.format(Locale.ROOT, "%04X", port);
        boolean listens = columns.length > 9 && columns[1].endsWith(end) && columns[3].equals(LISTENING);
        return listens ? Optional.of("socket:[" + columns[9] + "]") : Optional.empty();
    }

    private static Optional<String> ownerOf(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process -> "process " + process.pid()
                        + process.info().command().map(c -> " (" + c + ")").orElse(""));
    }

    private static boolean holds(long pid, String socket) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
