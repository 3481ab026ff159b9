package dev.vigil.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{\"a\":\"\u0001\"}",
                "{\"a\":/* no */1}",
                "<xml/>"
            })
    void whatIsNotOneJsonValueIsMalformed(String body) {
        assertThat(refusalOf(body).kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
    }

    @Test
    void theRefusalSaysWhereReadingStopped() {
        var refusal = refusalOf("{\"facts\":[{\"question\":\"x\"},\n{\"answer\":oops}]}");

        assertThat(refusal.faults().getFirst().pointer()).isEqualTo("/facts/1/answer");
        assertThat(refusal).hasMessageContaining("line 2");
    }

    @Test
    void theRefusalNeverRepeatsWhatWasSent() {
        var refusal = refusalOf("{\"a\": SecretWord}");

        assertThat(refusal).hasMessageNotContaining("SecretWord");
        assertThat(refusal.faults().toString()).doesNotContain("SecretWord");
    }

    @Test
    void deepNestingIsRefusedHoweverDeep() {
        assertThat(refusalOf("[".repeat(9)).kind()).isEqualTo(ProblemKind.TOO_DEEP);
        assertThat(refusalOf("{\"a\":".repeat(100_000)).kind()).isEqualTo(ProblemKind.TOO_DEEP);
    }

    @Test
    void absurdNamesAndNumbersAreRefusedAsSuch() {
        assertThat(refusalOf("{\"" + "n".repeat(50_100) + "\":1}").kind()).isEqualTo(ProblemKind.INVALID_FIELD);
        assertThat(refusalOf("{\"a\":" + "9".repeat(2_000) + "}").kind()).isEqualTo(ProblemKind.INVALID_FIELD);
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> JsonText.read("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
        var wide =
                catchThrowableOfType(Refusal.class, () -> JsonText.read("{\"a\":1}".getBytes(StandardCharsets.UTF_16)));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
        assertThat(wide.kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
    }

    private static Refusal refusalOf(String body) {
        return catchThrowableOfType(Refusal.class, () -> JsonText.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
