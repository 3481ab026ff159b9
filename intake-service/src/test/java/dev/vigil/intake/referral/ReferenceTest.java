package dev.vigil.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(7);

    @Test
    void saysTheYearOfReceipt() {
        assertThat(Reference.of(MARCH, 1).text()).startsWith("R-26-");
        assertThat(Reference.of(Instant.parse("2012-07-16T09:00:00Z"), 1).text())
                .startsWith("R-12-");
    }

    @Test
    void everyNumberHasItsOwn() {
        var seen = new HashSet<String>();
        for (long number = 0; number < 40_000; number++) {
            assertThat(seen.add(Reference.of(MARCH, number).text())).isTrue();
        }
    }

    @Test
    void growsWhenTheNumbersDo() {
        assertThat(Reference.of(MARCH, (1L << 25) - 1).text()).hasSize(12);
        assertThat(Reference.of(MARCH, 1L << 25).text()).hasSize(13);
    }

    @Test
    void hasNoLetterThatIsTakenForAnother() {
        for (int i = 0; i < 1000; i++) {
            assertThat(some().substring(2)).doesNotContain("I", "L", "O", "U");
        }
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        for (int i = 0; i < 200; i++) {
            var right = some();
            for (int at = 2; at < right.length(); at++) {
                var alphabet = at < 4 ? "0123456789" : LETTERS;
                for (char other : alphabet.toCharArray()) {
                    if (right.charAt(at) != '-' && right.charAt(at) != other) {
                        assertWrong(right.substring(0, at) + other + right.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    void twoCharactersThatChangedPlacesAreAlwaysNoticed() {
        for (int i = 0; i < 500; i++) {
            var right = some().toCharArray();
            for (int at = 5; at < right.length - 1; at++) {
                int next = right[at + 1] == '-' ? at + 2 : at + 1;
                if (right[at] != '-' && right[at] != right[next]) {
                    var wrong = right.clone();
                    wrong[at] = right[next];
                    wrong[next] = right[at];
                    assertWrong(new String(wrong));
                }
            }
        }
    }

    private String some() {
        return Reference.of(MARCH, random.nextLong(1L << 25)).text();
    }

    private static void assertWrong(String reference) {
        assertThatThrownBy(() -> new Reference(reference)).as(reference).isInstanceOf(IllegalArgumentException.class);
    }
}
