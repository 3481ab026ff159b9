package dev.vigil.tracking.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's survival package says the same; {@code figure/r/curves.R} made its numbers, and says how. */
class CurvesByAnotherHandTest {

    private static final Offset<Double> DIGITS_OF_THE_FILE = within(1e-9);

    private static final Map<String, List<String[]>> SURVIVAL =
            rows("survival").collect(groupingBy(row -> row[0] + "," + row[1]));

    private static final Map<String, List<String[]>> INCIDENCE =
            rows("incidence").collect(groupingBy(row -> row[0] + "," + row[1]));

    static Stream<String> curves() {
        return SURVIVAL.keySet().stream().sorted();
    }

    static Stream<String> incidences() {
        return INCIDENCE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void everyPointOfACurveIsThatOfTheSurvivalPackage(String name) {
        var parts = name.split(",");
        var points = Curve.of(spells(parts[0]), new Event(parts[1])).points().stream()
                .collect(toMap(Curve.Point::day, point -> point));

        assertThat(points).hasSameSizeAs(SURVIVAL.get(name));
        for (var row : SURVIVAL.get(name)) {
            var point = points.get(Integer.parseInt(row[2]));
            assertThat(point.atRisk()).isEqualTo(Math.round(Double.parseDouble(row[3])));
            assertThat(point.events()).isEqualTo(Math.round(Double.parseDouble(row[4])));
            assertThat(point.survival()).isCloseTo(Double.parseDouble(row[5]), DIGITS_OF_THE_FILE);
            // At 1 and at 0 Greenwood says nothing, and each says so in its own way.
            if (point.survival() > 0 && point.survival() < 1) {
                assertThat(point.lower()).isCloseTo(Double.parseDouble(row[6]), DIGITS_OF_THE_FILE);
                assertThat(point.upper()).isCloseTo(Double.parseDouble(row[7]), DIGITS_OF_THE_FILE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("incidences")
    void everyShareOfACompetingKindIsThatOfTheSurvivalPackage(String name) {
        var parts = name.split(",");
        var incidence = Incidence.of(spells(parts[0]), parts[1]);
        var byDay = INCIDENCE.get(name).stream()
                .collect(toMap(row -> Integer.parseInt(row[2]), row -> Double.parseDouble(row[3])));

        assertThat(incidence.atEnd())
                .isCloseTo(byDay.values().stream().max(Double::compare).orElseThrow(), DIGITS_OF_THE_FILE);
        assertThat(incidence.points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.value()).isCloseTo(byDay.get(point.day()), DIGITS_OF_THE_FILE));
    }

    private static List<Spell> spells(String cohort) {
        var words = cohort.split(" ");
        return switch (words[0]) {
            case "force" -> Spade.packagesAsAt(LocalDate.parse(words[1]));
            case "hub" -> Spade.hubAsAt(LocalDate.parse(words[1]));
            default ->
                rows("invented")
                        .map(row -> new Spell(
                                null,
                                Integer.parseInt(row[0]),
                                Integer.parseInt(row[1]),
                                row[2].isEmpty() ? null : row[2],
                                1))
                        .toList();
        };
    }

    private static Stream<String[]> rows(String file) {
        try (var csv = CurvesByAnotherHandTest.class.getResourceAsStream("/figure/r/" + file + ".csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).map(line -> line.split(",", -1)).toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
