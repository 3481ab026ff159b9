package dev.vigil.tracking.figure.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C12: whoever subtracts published numbers from one another learns no small count. */
class SuppressionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSmallCountCanBePinnedDownFromAllThatIsPrinted(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 6; round++) {
            var received = counts(random, 2 + random.nextInt(3), 2 + random.nextInt(3));
            var waiting = some(random, received);
            var tableReceived = Printed.of(received);
            var tableWaiting = Printed.of(waiting);

            Suppression.protect(tableReceived, tableWaiting);

            new Attack(tableReceived, tableWaiting).findsNoSmallCount();
        }
    }

    @Test
    void theAttackWorksOnATableThatHidesOnlySmallCounts() {
        var received = Printed.of(new long[][] {{4, 10}, {50, 60}});
        var waiting = Printed.of(new long[][] {{0, 0}, {0, 0}});

        assertThat(new Attack(received, waiting).least(received, 0, 0)).isGreaterThan(0);

        Suppression.protect(received, waiting);
        new Attack(received, waiting).findsNoSmallCount();
        assertThat(received.text(0, 0)).isEqualTo("<5");
        assertThat(received.text(0, 1)).isEqualTo("*");
    }

    @Test
    void othersAreRoundedToFiveSoThatTheyAreOffByTwoAtMost() {
        var table = Printed.of(new long[][] {{5, 7, 8, 12, 13}});

        assertThat(table.text(0, 0)).isEqualTo("5");
        assertThat(table.text(0, 1)).isEqualTo("5");
        assertThat(table.text(0, 2)).isEqualTo("10");
        assertThat(table.text(0, 3)).isEqualTo("10");
        assertThat(table.text(0, 4)).isEqualTo("15");
        assertThat(table.text(0, 5)).isEqualTo("45");
    }

    @Test
    void aCountryOfFortyThreeForcesIsDoneInAMoment() {
        var random = new Random(43);
        var received = counts(random, 43, 6);
        var tableReceived = Printed.of(received);
        var tableWaiting = Printed.of(some(random, received));

        Suppression.protect(tableReceived, tableWaiting);

        assertThat(tableReceived.text(43, 6)).matches("[0-9]+|\\*");
    }

    /** Many small ones, some of them 0. */
    private static long[][] counts(Random random, int rows, int columns) {
        var counts = new long[rows][columns];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                counts[row][column] = random.nextBoolean() ? random.nextInt(6) : random.nextInt(40);
            }
        }
        return counts;
    }

    private static long[][] some(Random random, long[][] of) {
        var some = new long[of.length][of[0].length];
        for (var row = 0; row < of.length; row++) {
            for (var column = 0; column < of[row].length; column++) {
                some[row][column] = random.nextInt((int) of[row][column] + 1);
            }
        }
        return some;
    }
}
