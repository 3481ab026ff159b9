package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.contract.Band;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Policy POLICY = DefaultPolicy.file().policy();
    private static final Map<Band, Duration> LIMITS = Map.of(
            Band.IMMEDIATE, Duration.ofHours(4),
            Band.VERY_HIGH, Duration.ofHours(24),
            Band.HIGH, Duration.ofDays(7),
            Band.MEDIUM, Duration.ofDays(14),
            Band.LOW, Duration.ofDays(30));

    @Test
    void bandsThatAllHaveADeadlineAreAccepted() {
        assertThatCode(() -> Deadlines.check(POLICY, LIMITS)).doesNotThrowAnyException();
    }

    @Test
    void policyIsRefusedWhileABandHasNoDeadline() {
        var limits = new EnumMap<>(LIMITS);
        limits.remove(Band.HIGH);

        assertThatThrownBy(() -> Deadlines.check(POLICY, limits))
                .hasMessage("Every referral must get a band and a deadline: under policy priority"
                        + " 2026.11-illustrative, the band HIGH has no limit (setting vigil.triage.limits.HIGH).");
    }

    @Test
    void moreUrgentBandNeverWaitsLonger() {
        var limits = new EnumMap<>(LIMITS);
        limits.put(Band.VERY_HIGH, Duration.ofDays(8));

        assertThatThrownBy(() -> Deadlines.check(POLICY, limits))
                .hasMessageEndingWith("the band VERY_HIGH may wait PT192H, longer than HIGH.");
    }
}
