package dev.vigil.triage.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    private static final Actor ROWAN = new Actor("Test Rowan", "FORCE-A");

    @ParameterizedTest
    @EnumSource(
            value = Band.class,
            names = {"IMMEDIATE", "VERY_HIGH", "HIGH"})
    void loweringFromHighOrAboveNeedsASecondPerson(Band from) {
        for (var to : Band.values()) {
            if (to.isAtLeast(from)) continue;
            assertThat(refusal(to, from, null)).isEqualTo(ProblemKind.SECOND_PERSON_NEEDED);
            assertThat(Decision.of(order(to, "Test Maple"), ROWAN, from).seconder())
                    .isEqualTo("Test Maple");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test Rowan", " test rowan ", " "})
    void nobodyIsTheirOwnSecondPerson(String seconder) {
        assertThat(refusal(Band.LOW, Band.HIGH, seconder)).isEqualTo(ProblemKind.SECOND_PERSON_NEEDED);
    }

    @Test
    void raisingAndLoweringFromMediumTakeOnePerson() {
        assertThat(Decision.of(order(Band.IMMEDIATE, null), ROWAN, Band.LOW).band())
                .isEqualTo(Band.IMMEDIATE);
        assertThat(Decision.of(order(Band.VERY_HIGH, null), ROWAN, Band.HIGH).band())
                .isEqualTo(Band.VERY_HIGH);
        assertThat(Decision.of(order(Band.LOW, null), ROWAN, Band.MEDIUM).band())
                .isEqualTo(Band.LOW);
    }

    @ParameterizedTest
    @EnumSource
    void bandThatItHasAlreadyIsNoDecision(Band band) {
        assertThat(refusal(band, band, "Test Maple")).isEqualTo(ProblemKind.SAME_BAND);
    }

    private static ProblemKind refusal(Band to, Band from, String seconder) {
        var refusal = new ProblemKind[1];
        assertThatThrownBy(() -> Decision.of(order(to, seconder), ROWAN, from))
                .isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown.kind());
        return refusal[0];
    }

    private static OverrideBand order(Band band, String seconder) {
        return new OverrideBand(band, "looked into it", seconder, null);
    }
}
