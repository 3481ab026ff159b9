package dev.vigil.tracking.figure.capacity;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.tracking.figure.Spell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final int LIMIT = 14;

    /** A case: when it arrived before now, and how long it waits for its stop, both in days. */
    private record Life(double ago, double waits) {
        boolean waitsNow() {
            return waits > ago;
        }

        boolean goesOverWithin(int days) {
            return waitsNow() && ago < LIMIT && waits >= LIMIT && LIMIT - ago <= days;
        }
    }

    /** Of many histories, 80 of 100; more where so few are due that whole numbers cannot be cut more finely. */
    @ParameterizedTest
    @CsvSource({"600, 7, 0.90", "600, 14, 0.90", "1200, 7, 0.90", "1200, 30, 0.90", "60, 14, 0.95", "250, 7, 0.95"})
    void theIntervalCoversWhatComesAboutAsOftenAsItSays(int cases, int days, double atMost) {
        var random = new Random(20_131_127);
        var histories = 600;
        var covered = 0;
        for (var history = 0; history < histories; history++) {
            var speed = 0.5 + random.nextDouble();
            var lives = new ArrayList<Life>();
            for (var number = 0; number < cases; number++) {
                lives.add(new Life(60 * random.nextDouble(), wait(random, speed)));
            }
            var came = lives.stream().filter(life -> life.goesOverWithin(days)).count();
            var forecast = Forecast.of(spells(lives), LIMIT, 0, days);
            covered += forecast.lower() <= came && came <= forecast.upper() ? 1 : 0;
        }
        assertThat(covered / (double) histories).isBetween(0.74, atMost);
    }

    /** Slow at first, quicker in the second week, slow again. */
    private static double wait(Random random, double speed) {
        for (var day = 0; day < 200; day++) {
            var hazard = speed * (day < 5 ? 0.03 : day < 12 ? 0.12 : 0.05);
            if (random.nextDouble() < 1 - Math.exp(-hazard)) {
                return day + random.nextDouble();
            }
        }
        return 200;
    }

    private static List<Spell> spells(List<Life> lives) {
        return lives.stream()
                .collect(groupingBy(
                        life -> life.waitsNow()
                                ? new Spell(null, (int) life.ago(), 0, null, 1)
                                : new Spell(null, (int) life.waits(), 0, "action", 1),
                        counting()))
                .entrySet()
                .stream()
                .map(each ->
                        new Spell(null, each.getKey().days(), 0, each.getKey().kind(), each.getValue()))
                .toList();
    }

    @Test
    void whereNothingWasEverStoppedNearlyAllAreExpectedToGoOver() {
        var forecast = Forecast.of(List.of(new Spell(null, 10, 0, null, 40)), LIMIT, 40, 7);

        assertThat(forecast.due()).isEqualTo(40);
        assertThat(forecast.expected()).isCloseTo(40, within(1.0));
        assertThat(forecast.upper()).isEqualTo(40);
    }

    @Test
    void onlyThoseWhoseLimitComesInTheTimeAreCounted() {
        var spells = List.of(
                new Spell(null, 2, 0, null, 5), new Spell(null, 8, 0, null, 7), new Spell(null, 20, 0, null, 9));

        assertThat(Forecast.of(spells, LIMIT, 12, 7).due()).isEqualTo(7);
        assertThat(Forecast.of(spells, LIMIT, 12, 14).due()).isEqualTo(12);
        assertThat(Forecast.of(spells, LIMIT, 12, 30).due()).isEqualTo(12);
    }

    @Test
    void ofALimitOfHoursOnlyThoseStillWithinItCount() {
        var spells = List.of(new Spell(null, 0, 0, null, 10), new Spell(null, 0, 0, "action", 10));

        assertThat(Forecast.of(spells, 4 / 24.0, 3, 7).due()).isEqualTo(3);
    }

    @Test
    void thousandsAreForecastAtOnce() {
        var forecast = Forecast.of(
                List.of(new Spell(null, 10, 0, null, 1_000_000), new Spell(null, 12, 0, "action", 3_000_000)),
                LIMIT,
                0,
                7);

        assertThat(forecast.lower()).isBetween(1L, (long) forecast.expected());
        assertThat(forecast.upper()).isBetween((long) forecast.expected(), 1_000_000L);
    }
}
