package dev.vigil.tracking.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private final Ladder ladder = new Ladder(List.of(50, 80, 100), 100, 1000);

    @Test
    void rungsBecomeRareFarBeyondTheLimit() {
        assertThat(IntStream.iterate(ladder.next(0), ladder::next).limit(15))
                .containsExactly(50, 80, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 4000, 8000);
    }

    @ParameterizedTest
    @CsvSource({"49,50", "50,80", "99,100", "100,200", "150,200", "999,1000", "1001,2000", "2000,4000", "3999,4000"})
    void theNextRungIsTheLowestAboveTheShareUsed(int used, int next) {
        assertThat(ladder.next(used)).isEqualTo(next);
    }

    @Test
    void aStepThatDoesNotDivideTheRestStillReachesTheDoubling() {
        var uneven = new Ladder(List.of(100), 400, 1000);

        assertThat(IntStream.iterate(uneven.next(0), uneven::next).limit(5)).containsExactly(100, 500, 900, 1000, 2000);
    }

    @Test
    void fiveHundredDaysOverADayAreFewEvents() {
        assertThat(IntStream.iterate(ladder.next(0), ladder::next).takeWhile(rung -> rung <= 50_000))
                .hasSize(17);
    }
}
