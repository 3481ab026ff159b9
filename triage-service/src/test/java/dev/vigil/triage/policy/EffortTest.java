package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EffortTest {

    private static final Policy POLICY = DefaultPolicy.file().policy();

    @Test
    void policyThatCannotBeProvedInTimeIsRefused() {
        var little = new Effort(1_000);

        assertThatThrownBy(() -> Proof.check(POLICY, 25, little))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageStartingWith("The tables have too many combinations of replies to try them all");
    }

    @Test
    void packagedPolicyTakesASmallPartOfWhatIsAllowed() {
        var tenth = new Effort(Effort.OF_ONE_PROOF / 10);

        assertThatCode(() -> Proof.check(POLICY, 25, tenth)).doesNotThrowAnyException();
    }
}
