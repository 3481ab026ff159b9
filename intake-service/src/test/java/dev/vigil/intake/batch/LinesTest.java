package dev.vigil.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.intake.batch.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void bothKindsOfLineBreakEndALine() throws IOException {
        assertThat(textsOf("a\r\nb\nc")).containsExactly("a", "b", "c");
    }

    @Test
    void onlyTheLastLineMayLackItsEnd() throws IOException {
        assertThat(linesOf("a\nb")).extracting(Line::terminated).containsExactly(true, false);
        assertThat(linesOf("a\nb\n")).extracting(Line::terminated).containsExactly(true, true);
    }

    @Test
    void blankLinesAreSkippedButCounted() throws IOException {
        assertThat(linesOf("a\n\n \t\nb\n")).extracting(Line::number).containsExactly(1, 4);
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(textsOf("\uFEFFa\nb")).containsExactly("a", "b");
    }

    @Test
    void ofATooLongLineOnlyTheBeginningIsHeldAndTheNextOneIsWhole() throws IOException {
        var lines = linesOf("x".repeat(1_000_000) + "\nshort\n");

        assertThat(lines).extracting(line -> line.bytes().length).containsExactly(10, 5);
        assertThat(lines).extracting(Line::tooLong).containsExactly(true, false);
    }

    @Test
    void aLineOfExactlyTheLimitIsNotTooLong() throws IOException {
        assertThat(linesOf("0123456789\n").getFirst().tooLong()).isFalse();
    }

    private static List<String> textsOf(String text) throws IOException {
        return linesOf(text).stream()
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Line> linesOf(String text) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var read = new ArrayList<Line>();
        for (var line = lines.nextWithText(10); line != null; line = lines.nextWithText(10)) {
            read.add(line);
        }
        return read;
    }
}
