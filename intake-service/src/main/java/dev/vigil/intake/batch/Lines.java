package dev.vigil.intake.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The lines of a stream, one at a time, so that a batch of any size needs the memory of a few rows. */
final class Lines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private int number;

    /**
     * @param bytes without its end; only the beginning if it is too long
     * @param terminated false for a last line that no line break follows: it may have been cut
     */
    record Line(int number, byte[] bytes, boolean tooLong, boolean terminated) {

        boolean isBlank() {
            for (byte character : bytes) {
                if (character != ' ' && character != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    Lines(InputStream stream) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /** The next line; null at the end. */
    Line next(long limit) throws IOException {
        return waiting.isEmpty() ? read(limit) : waiting.poll();
    }

    Line nextWithText(long limit) throws IOException {
        var line = next(limit);
        while (line != null && line.isBlank()) {
            line = next(limit);
        }
        return line;
    }

    /** These lines come again before all others. */
    void putBack(List<Line> lines) {
        lines.reversed().forEach(waiting::addFirst);
    }

    private Line read(long limit) throws IOException {
        int next = stream.read();
        if (next < 0) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (; next >= 0 && next != '\n'; next = stream.read()) {
            tooLong |= bytes.size() == limit;
            if (!tooLong) {
                bytes.write(next);
            }
        }
        number++;
        return new Line(number, trimmed(bytes.toByteArray()), tooLong, next == '\n');
    }

    private byte[] trimmed(byte[] line) {
        int start = number == 1 && startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
        int end = line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return Arrays.copyOfRange(line, start, end);
    }

    private static boolean startsWithMark(byte[] line) {
        int length = BYTE_ORDER_MARK.length;
        return line.length >= length && Arrays.equals(line, 0, length, BYTE_ORDER_MARK, 0, length);
    }
}
