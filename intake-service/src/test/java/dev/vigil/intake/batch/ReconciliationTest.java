package dev.vigil.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void whatWasAnnouncedAndIsStoredIsComplete() {
        assertThat(of(3, 2, 1, 0, List.of(), List.of()).state(true)).isEqualTo(BatchState.COMPLETE);
    }

    @Test
    void allThatWasAnnouncedIsCompleteEvenIfTheLastByteWasCut() {
        assertThat(of(3, 3, 0, 0, List.of(), List.of()).state(false)).isEqualTo(BatchState.COMPLETE);
    }

    @Test
    void fewerThanAnnouncedIsIncomplete() {
        assertThat(of(3, 2, 0, 0, List.of("c"), List.of()).state(true)).isEqualTo(BatchState.INCOMPLETE);
    }

    @Test
    void aCutIsIncompleteHoweverManyCame() {
        assertThat(of(3, 2, 0, 1, List.of("c"), List.of()).state(false)).isEqualTo(BatchState.INCOMPLETE);
    }

    @Test
    void aRejectedRowIsAMismatch() {
        assertThat(of(3, 2, 0, 1, List.of("c"), List.of()).state(true)).isEqualTo(BatchState.MISMATCHED);
    }

    @Test
    void moreOrOthersThanAnnouncedAreAMismatch() {
        assertThat(of(3, 4, 0, 0, List.of(), List.of()).state(true)).isEqualTo(BatchState.MISMATCHED);
        assertThat(of(3, 3, 0, 0, List.of("c"), List.of("x")).state(true)).isEqualTo(BatchState.MISMATCHED);
    }

    private static Reconciliation of(
            int expected, long accepted, long already, long rejected, List<String> missing, List<String> unexpected) {
        return new Reconciliation(
                expected,
                Map.of(RowState.ACCEPTED, accepted, RowState.ALREADY_ACCEPTED, already, RowState.REJECTED, rejected),
                missing,
                unexpected);
    }
}
