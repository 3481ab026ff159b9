package dev.vigil.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void showsTheLastLines() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");

        assertThat(LogTail.of(log, 2)).isEqualTo("  | two\n  | three");
    }

    @Test
    void readsOurServicesEventsAsAPersonWould() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), """
                {"timestamp":"2026-03-02T09:00:00Z","level":"ERROR","message":"Cannot start","exception":{\
                "exceptionType":"java.lang.RuntimeException","message":"No luck","frames":[{"class":"X"}],\
                "causedBy":{"exception":{"exceptionType":"java.io.IOException","message":"gone"}}}}
                {not json
                """);

        assertThat(LogTail.of(log, 5).lines())
                .containsExactly(
                        "  | 2026-03-02T09:00:00Z ERROR Cannot start",
                        "  |     java.lang.RuntimeException: No luck",
                        "  |     java.io.IOException: gone",
                        "  | {not json");
    }

    @Test
    void noLogIsNoFailure() {
        assertThat(LogTail.of(folder.resolve("none"), 5)).isEqualTo("  (nothing)");
    }
}
