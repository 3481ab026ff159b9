package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PropertyTest {

    @Test
    void failureIsShownAtItsSmallest() {
        var numbers = Property.of(random -> random.nextInt(1_000), number -> Stream.of(number / 2, number - 1));

        assertThatThrownBy(() -> numbers.holds(100, number -> number < 17))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("at its smallest with 17");
    }
}
