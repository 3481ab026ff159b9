package dev.vigil.local.daemon;

import java.io.EOFException;
import java.io.IOException;

/** What the daemon answers: one line, separated by spaces. */
record Grant(String jdbcUrl, String password, String bootstrapServers) {

    String line() {
        return String.join(" ", jdbcUrl, password, bootstrapServers);
    }

    static Grant parse(String line) throws IOException {
        if (line == null) throw new EOFException("The daemon closed the door");
        String[] words = line.split(" ");
        if (words.length != 3) throw new IOException("The daemon refused: " + line);
        return new Grant(words[0], words[1], words[2]);
    }
}
