package dev.vigil.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two services say how long each band may wait, and neither sees the other's files. */
class LimitsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void trialForetellsTheDeadlinesThatTheClocksHold() throws IOException {
        var pack = ROOT.resolve("tracking-service/src/main/resources/jurisdiction/england-wales.yaml");
        var settings = ROOT.resolve("triage-service/src/main/resources/application.properties");

        var held = limits("      (\\w+): (\\w+)", firstAction(Files.readString(pack)));
        var foretold = limits("vigil\\.triage\\.limits\\.(\\w+)=(\\w+)", Files.readString(settings));

        assertThat(foretold).hasSize(5).isEqualTo(held);
    }

    private static String firstAction(String pack) {
        var clock = pack.indexOf("\n  first-action:");
        var limits = pack.indexOf("\n    limits:", clock);
        return pack.substring(limits, pack.indexOf("\n    unassessed:", limits));
    }

    private static Map<String, String> limits(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .collect(toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
    }
}
