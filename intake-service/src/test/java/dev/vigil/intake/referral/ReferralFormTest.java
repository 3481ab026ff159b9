package dev.vigil.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralType;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.form.JsonText;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.sheet.Sheets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralFormTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ReferralForm form =
            new ReferralForm(Sheets.current(), new Agency("test-agency"), Duration.ofMinutes(2));
    private final ObjectNode body = JsonNodeFactory.instance
            .objectNode()
            .put("type", "other")
            .put("occurredAt", "2026-03-01T10:00:00+01:00")
            .put("senderReference", "A-1");

    @Test
    void threeFieldsAreEnoughAndNothingElseIsAssumed() {
        var order = form.referral(body, NOW);

        assertThat(order)
                .isEqualTo(new SubmitReferral(
                        ReferralType.OTHER,
                        Instant.parse("2026-03-01T09:00:00Z"),
                        "A-1",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "occurredAt", "senderReference"})
    void aMissingFieldIsNamed(String field) {
        body.remove(field);

        assertRefused(ProblemKind.MISSING_FIELD, "/" + field);
    }

    @Test
    void nullCountsAsAbsent() {
        body.putNull("operation").putNull("type");

        assertRefused(ProblemKind.MISSING_FIELD, "/type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type            | 7",
                "type            | \"OTHER\"",
                "type            | [\"other\"]",
                "occurredAt      | 1740906000",
                "occurredAt      | \"yesterday\"",
                "occurredAt      | \"2026-03-01\"",
                "occurredAt      | \"2026-03-01T10:00:00\"",
                "occurredAt      | \"20245-01-01T00:00:00Z\"",
                "occurredAt      | \"+20245-01-01T00:00:00Z\"",
                "occurredAt      | \"0001-01-01T00:00:00Z\"",
                "occurredAt      | \"1899-12-31T23:59:59Z\"",
                "occurredAt      | \"2026-03-02T09:02:01Z\"",
                "occurredAt      | \"2026-02-30T09:00:00Z\"",
                "firstReceivedAt | \"2026-03-03T09:00:00Z\"",
                "senderReference | \"\"",
                "senderReference | \"   \"",
                "senderReference | 12",
                "senderReference | \"\\ud800 half\"",
                "sourceKind      | \"somebody\"",
                "receivingUnit   | \"force a\"",
                "receivingUnit   | \"X\"",
                "operation       | {\"a\":1}",
                "facts           | {\"a\":1}",
                "facts           | \"none\"",
                "narrative       | false",
            })
    void aFieldThatCannotBeTakenIsNamed(String field, String value) {
        body.set(field, JsonText.read(value));

        assertRefused(ProblemKind.INVALID_FIELD, "/" + field);
    }

    @Test
    void textsEndWhereTheyMust() {
        body.put("senderReference", "r".repeat(101)).put("narrative", "word ".repeat(801));
        assertThat(refusal().faults()).extracting(Fault::pointer).containsExactly("/senderReference", "/narrative");

        body.put("senderReference", "r".repeat(100)).put("narrative", "word ".repeat(800));
        assertThat(form.referral(body, NOW).narrative()).hasSize(4000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b[31m", "\\u0085", "\\u202e", "\\u2066"})
    void controlCharactersAreRefusedInAnyFreeText(String character) {
        body.set("narrative", JsonText.read("\"before " + character + " after\""));
        assertRefused(ProblemKind.MATERIAL_REFUSED, "/narrative");

        body.put("narrative", "fine\r\n\tstill fine");
        body.set("senderReference", JsonText.read("\"A" + character + "1\""));
        assertRefused(ProblemKind.MATERIAL_REFUSED, "/senderReference");
    }

    @Test
    void aReferenceIsOneLine() {
        body.put("senderReference", "A\n1");

        assertRefused(ProblemKind.MATERIAL_REFUSED, "/senderReference");
    }

    @Test
    void materialOutranksOtherFaultsAndIsNeverRepeated() {
        body.put("surname", "x").put("narrative", "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg");

        var refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(ProblemKind.MATERIAL_REFUSED);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("/surname", "/narrative");
        assertThat(refusal.faults().toString()).contains("reference").doesNotContain("iVBOR");
    }

    @Test
    void unknownFieldsAreRefusedByPlace() {
        body.put("name", "Test Alder").put("a/b~c", 1);

        var refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(ProblemKind.UNKNOWN_FIELD);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/name", "/a~1b~0c");
    }

    @Test
    void aBodyFullOfFaultsGetsAShortAnswer() {
        for (int i = 0; i < 10_000; i++) {
            body.put("field" + i, i);
        }

        assertThat(refusal().faults()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "null"})
    void aBodyThatIsNoObjectIsRefused(String json) {
        var refusal = catchThrowableOfType(Refusal.class, () -> form.referral(JsonText.read(json), NOW));

        assertThat(refusal.faults()).extracting(Fault::pointer).contains("");
    }

    @Test
    void factsComeInTheOrderOfTheSheetWithTheAgencyAsTheirSource() {
        facts("""
                [{"question":"youngestChildAge","answer":"YES","value":7},
                 {"question":"occupation","answer":"YES","value":"works-with-children"},
                 {"question":"livesWithChild","answer":"NO_STATED","source":"agency:test-agency"}]""");

        assertThat(form.referral(body, NOW).facts())
                .containsExactly(
                        new Fact("livesWithChild", Answer.NO_STATED, null, "agency:test-agency"),
                        new Fact("occupation", Answer.YES, "works-with-children", "agency:test-agency"),
                        new Fact("youngestChildAge", Answer.YES, "7", "agency:test-agency"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"question\":\"shoeSize\",\"answer\":\"YES\"}                                      | question",
                "{\"question\":\"livesWithChild\",\"answer\":\"MAYBE\"}                              | answer",
                "{\"question\":\"livesWithChild\",\"answer\":true}                                   | answer",
                "{\"question\":\"livesWithChild\",\"answer\":\"YES\",\"value\":\"yes\"}              | value",
                "{\"question\":\"occupation\",\"answer\":\"YES\",\"value\":\"works-with-chidren\"}   | value",
                "{\"question\":\"occupation\",\"answer\":\"UNKNOWN\",\"value\":\"other\"}            | value",
                "{\"question\":\"youngestChildAge\",\"answer\":\"YES\",\"value\":\"seven\"}          | value",
                "{\"question\":\"youngestChildAge\",\"answer\":\"YES\",\"value\":-1}                 | value",
                "{\"question\":\"youngestChildAge\",\"answer\":\"YES\",\"value\":7.5}                | value",
                "{\"question\":\"youngestChildAge\",\"answer\":\"YES\",\"value\":1e9}                | value",
                "{\"question\":\"livesWithChild\",\"answer\":\"YES\",\"source\":\"check:records by X\"} | source",
                "{\"question\":\"livesWithChild\",\"answer\":\"YES\",\"source\":\"agency:other\"}    | source",
            })
    void aFactThatCannotBeTakenIsNamedByItsPlace(String fact, String field) {
        facts("[" + fact + "]");

        assertRefused(ProblemKind.INVALID_FIELD, "/facts/0/" + field);
    }

    @Test
    void anEstablishedChoiceOrNumberNeedsItsValue() {
        facts("[{\"question\":\"occupation\",\"answer\":\"YES\"}]");

        assertRefused(ProblemKind.MISSING_FIELD, "/facts/0/value");
    }

    @Test
    void aNoThatWasCheckedSaysByWhomWhenAndHow() {
        facts("""
                [{"question":"volunteering","answer":"NO_CHECKED",
                  "checked":{"by":"Test Hazel","at":"2026-03-01T09:00:00Z","how":"register of volunteers"}}]""");

        assertThat(form.referral(body, NOW).facts())
                .containsExactly(new Fact(
                        "volunteering",
                        Answer.NO_CHECKED,
                        null,
                        "agency:test-agency",
                        new Fact.Checked(
                                "Test Hazel", Instant.parse("2026-03-01T09:00:00Z"), "register of volunteers")));
    }

    @Test
    void aNoThatSaysNotWhoCheckedItIsRefused() {
        facts("[{\"question\":\"volunteering\",\"answer\":\"NO_CHECKED\"}]");
        assertRefused(ProblemKind.MISSING_FIELD, "/facts/0/checked");

        facts(
                "[{\"question\":\"volunteering\",\"answer\":\"NO_CHECKED\",\"checked\":{\"by\":\"Test Hazel\",\"how\":\"asked\"}}]");
        assertRefused(ProblemKind.MISSING_FIELD, "/facts/0/checked/at");
    }

    @Test
    void onlyANoThatWasCheckedRestsOnACheck() {
        facts("""
                [{"question":"volunteering","answer":"NO_STATED",
                  "checked":{"by":"Test Hazel","at":"2026-03-01T09:00:00Z","how":"asked"}}]""");

        assertRefused(ProblemKind.INVALID_FIELD, "/facts/0/checked");
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        facts("""
                [{"question":"paidWork","answer":"YES"},{"question":"paidWork","answer":"NO_STATED"}]""");

        assertRefused(ProblemKind.INVALID_FIELD, "/facts/1/question");
    }

    @Test
    void moreFactsThanQuestionsAreNotEvenRead() {
        ArrayNode facts = body.putArray("facts");
        for (int i = 0; i < 50_000; i++) {
            facts.add(i);
        }

        assertRefused(ProblemKind.INVALID_FIELD, "/facts");
    }

    @Test
    void aSupplementSaysSomething() {
        var refusal = catchThrowableOfType(Refusal.class, () -> form.supplement(JsonText.read("{\"facts\":[]}"), NOW));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.MISSING_FIELD);
    }

    @Test
    void theSameWordsInAnotherOrderHaveTheSameFingerprint() {
        facts("""
                [{"question":"paidWork","answer":"YES"},{"question":"livesWithChild","answer":"YES"}]""");
        var first = Fingerprint.of(form.referral(body, NOW));
        facts("""
                [{"answer":"YES","question":"livesWithChild"},{"answer":"YES","question":"paidWork"}]""");
        body.put("occurredAt", "2026-03-01T09:00:00.000Z").putNull("narrative");

        assertThat(Fingerprint.of(form.referral(body, NOW))).isEqualTo(first);

        body.put("narrative", "more");
        assertThat(Fingerprint.of(form.referral(body, NOW))).isNotEqualTo(first);
    }

    private void facts(String json) {
        body.set("facts", JsonText.read(json));
    }

    private Refusal refusal() {
        return catchThrowableOfType(Refusal.class, () -> form.referral(body, NOW));
    }

    private void assertRefused(ProblemKind kind, String pointer) {
        var refusal = refusal();
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly(pointer);
    }
}
