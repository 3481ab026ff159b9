package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.contract.SourceKind;
import dev.vigil.problem.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Instant NOW = Instant.parse("2014-08-31T09:00:00Z");

    private final Parameters parameters = new Parameters(Spade.LONDON, NOW);

    @Test
    void aDayEndsAtMidnightInLondonNotInGreenwich() {
        assertThat(parameters.asAt("2014-08-30")).isEqualTo(Instant.parse("2014-08-30T22:59:59.999999Z"));
        assertThat(parameters.asAt("2014-01-30")).isEqualTo(Instant.parse("2014-01-30T23:59:59.999999Z"));
        assertThat(parameters.from("receivedFrom", "2014-08-30")).isEqualTo(Instant.parse("2014-08-29T23:00:00Z"));
    }

    @Test
    void todayIsAsFarAsItHasCome() {
        assertThat(parameters.asAt("2014-08-31")).isEqualTo(NOW);
        assertThat(parameters.asAt(null)).isEqualTo(NOW);
    }

    @Test
    void anInstantIsTakenAsItIs() {
        assertThat(parameters.asAt("2014-08-31T10:00:00+01:00")).isEqualTo(NOW);
    }

    @Test
    void nothingIsKnownOfTheFuture() {
        parameters.asAt("2014-09-01");

        assertThatThrownBy(parameters::refuseFaults)
                .isInstanceOf(Refusal.class)
                .hasMessage("asAt: `2014-09-01` is still to come; it is now " + NOW);
    }

    @Test
    void aKindMayBeWrittenAsOnTheWire() {
        assertThat(parameters.oneOf("source", "national_hub", SourceKind.class)).isEqualTo(SourceKind.NATIONAL_HUB);
        assertThat(parameters.oneOf("source", null, SourceKind.class)).isNull();
        parameters.refuseFaults();
    }
}
