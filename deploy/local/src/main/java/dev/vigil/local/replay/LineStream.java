package dev.vigil.local.replay;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Lines as bytes, made as they are read. */
final class LineStream extends InputStream {

    private final Iterator<String> lines;
    private byte[] line = {};
    private int at;

    LineStream(Iterator<String> lines) {
        this.lines = lines;
    }

    @Override
    public int read() {
        return ready() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (!ready()) return -1;
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean ready() {
        if (at == line.length && lines.hasNext()) {
            line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at < line.length;
    }
}
