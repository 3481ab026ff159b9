package dev.vigil.triage.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeGroupTest {

    @Test
    void everyCrimeOutcomeButFraudHasAGroup() {
        assertThat(IntStream.rangeClosed(1, 22).mapToObj(String::valueOf).filter(code -> !code.equals("19")))
                .allMatch(code -> OutcomeGroup.of(code) != OutcomeGroup.OTHER);
    }

    @Test
    void chargeIsAGroupOfItsOwn() {
        assertThat(IntStream.rangeClosed(0, 22).mapToObj(String::valueOf))
                .filteredOn(code -> OutcomeGroup.of(code) == OutcomeGroup.CHARGE)
                .containsExactly("1");
    }

    @Test
    void codeThatIsNewToUsIsCountedAsOther() {
        assertThat(OutcomeGroup.of("23")).isEqualTo(OutcomeGroup.OTHER);
    }
}
