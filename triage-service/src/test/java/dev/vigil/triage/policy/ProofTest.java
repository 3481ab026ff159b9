package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

    private static final int SHARE = 25;

    @Test
    void defaultPolicyKeepsEveryGuarantee() {
        var policy = DefaultPolicy.file().policy();

        assertThatCode(() -> Proof.check(policy, SHARE)).doesNotThrowAnyException();
    }

    /** One bad policy for each guarantee: the cell to spoil, what to write there, and the words of the refusal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            A03_b | "LOW"          | Learning a risk must never lower the band
            H01_p | 0              | Learning a risk must never lower the band
            C04_1 | >= 16          | Learning a risk must never lower the band
            M01_0 | "no-checked"   | Unknown must never rank below a checked no
            B06_0 | "no-checked"   | Unknown must never rank below a checked no
            T03_0 | null           | While access to children or occupation is not established, the band is at least MEDIUM
            A02_b | "LOW"          | While access to children or occupation is not established, the band is at least MEDIUM
            M06_p | 40             | Image severity may raise the band, never lower it
            M03_p | 5              | Image severity may raise the band, never lower it
            A01_b | "MEDIUM"       | A position of trust, a child in the household or a named child sets at least HIGH
            C01_b | "MEDIUM"       | A position of trust, a child in the household or a named child sets at least HIGH
            T04_b | "MEDIUM"       | A position of trust, a child in the household or a named child sets at least HIGH
            """)
    void policyThatBreaksAGuaranteeIsRefused(String cell, String text, String words) {
        var bad = spoiled(cell, text);

        assertThatThrownBy(() -> Proof.check(bad, SHARE))
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.faults())
                                .anySatisfy(fault -> assertThat(fault.detail()).startsWith(words)));
    }

    @Test
    void noThatWasOnlyStatedNeverRanksBelowACheckedNo() {
        var bad = DefaultPolicy.file()
                .with("M02_0", "null, \"no-checked\"")
                .with("M02_p", "30")
                .policy();

        assertThatThrownBy(() -> Proof.check(bad, SHARE))
                .hasMessageStartingWith("A no that was only stated must never rank below a checked no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            [61..110) | "HIGH"   | a score of 60 has no band
            [50..110) | "HIGH"   | a score of 50 has two bands: HIGH (S3) and MEDIUM (S4)
            [60..110) | "LOW"    | a score of 60 has LOW (S3), though the lower score 59 has MEDIUM (S4)
            """)
    void everyScoreHasExactlyOneBandAndMorePointsNeverALowerOne(String scores, String band, String words) {
        var bad = DefaultPolicy.file().with("S3_c", scores).with("S3_o", band).policy();

        assertThatThrownBy(() -> Proof.check(bad, SHARE))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining(words);
    }

    @Test
    void severityStaysASmallPartOfTheScore() {
        var bad = DefaultPolicy.file().with("M03_p", "900").policy();

        assertThatThrownBy(() -> Proof.check(bad, SHARE))
                .hasMessageContaining("Image severity must stay a small part of the score: it can add 900 of");
    }

    @Test
    void refusalTellsTheSmallestCounterexampleInWords() {
        var bad = DefaultPolicy.file().with("T04_b", "\"MEDIUM\"").policy();

        assertThatThrownBy(() -> Proof.check(bad, SHARE))
                .hasMessage("A position of trust, a child in the household or a named child sets at least HIGH:"
                        + " when all else that is known is familyContact no-checked, occupation no-checked, paidWork"
                        + " no-checked, volunteering no-checked, with positionOfTrust yes the band is MEDIUM (score 59;"
                        + " rules A02 A10 T04 C02 C05 H04 H06 B02 B04 B06 B08 B11 M02 M06).");
    }

    @Test
    void proofFindsExactlyWhatTryingEverythingFinds() {
        Property.of(Draft::random, Draft::smaller).holds(60, draft -> {
            var policy = draft.policy();
            var found = Proof.counterexamples(policy).stream()
                    .collect(Collectors.toMap(
                            Counterexample::guarantee,
                            example -> example.known().known()));
            return found.equals(byTryingEverything(policy));
        });
    }

    @Test
    void counterexampleReallyBreaksItsGuarantee() {
        Property.of(Draft::random, Draft::smaller).holds(200, draft -> {
            var policy = draft.policy();
            return Proof.counterexamples(policy).stream()
                    .noneMatch(example -> isKept(policy, example.guarantee(), example.known()));
        });
    }

    /** Known replies of the smallest counterexample to each broken guarantee. */
    private static Map<Guarantee, Integer> byTryingEverything(Policy policy) {
        return Guarantees.of(policy, policy.domain()).stream()
                .map(guarantee -> Map.entry(guarantee, smallest(policy, guarantee)))
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getAsInt()));
    }

    private static OptionalInt smallest(Policy policy, Guarantee guarantee) {
        return everything(policy, guarantee.question()).stream()
                .filter(known -> !isKept(policy, guarantee, known))
                .mapToInt(Replies::known)
                .min();
    }

    private static boolean isKept(Policy policy, Guarantee guarantee, Replies known) {
        var bands = guarantee.replies().stream()
                .map(reply ->
                        policy.outcome(known.with(guarantee.question(), reply)).band())
                .toList();
        return switch (guarantee) {
            case Guarantee.NeverBelow ignored -> bands.get(0).isAtLeast(bands.get(1));
            case Guarantee.AtLeast atLeast -> bands.getFirst().isAtLeast(atLeast.band());
        };
    }

    private static List<Replies> everything(Policy policy, String except) {
        var all = List.of(Replies.NONE);
        for (var question : policy.sheet().questions()) {
            if (question.name().equals(except)) continue;
            var more = new ArrayList<Replies>();
            for (var replies : all) {
                for (var reply : policy.domain().all(question.name())) more.add(replies.with(question.name(), reply));
            }
            all = more;
        }
        return all;
    }

    private static Policy spoiled(String cell, String text) {
        return DefaultPolicy.file().with(cell, text.replace("<", "&lt;")).policy();
    }
}
