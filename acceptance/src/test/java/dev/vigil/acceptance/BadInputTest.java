package dev.vigil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.acceptance.Api.Answer;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be taken is refused with its place; what was accepted is what is stored. */
@Order(3)
@ExtendWith(VigilExtension.class)
class BadInputTest {

    static final String GOOD = "\"type\":\"other\",\"occurredAt\":\"2012-01-01T10:00:00Z\",\"senderReference\":\"%s\"";

    private static Vigil vigil;

    @BeforeAll
    static void use(Vigil running) {
        vigil = running;
    }

    static Stream<Arguments> refusedBodies() {
        return Stream.of(
                refused("not JSON", "type=other&occurredAt=yesterday", 400, "malformed-json", ""),
                refused("cut JSON", "{\"type\":\"other\",", 400, "malformed-json", "/type"),
                refused("a list", "[]", 400, "invalid-field", ""),
                refused("a wrong type", good("\"facts\":\"none\""), 400, "invalid-field", "/facts"),
                refused("a number for a text", good("\"narrative\":7"), 400, "invalid-field", "/narrative"),
                refused("an unknown field", good("\"colour\":\"red\""), 400, "unknown-field", "/colour"),
                refused(
                        "an unknown field within",
                        good("\"facts\":[{\"question\":\"occupation\",\"answer\":\"UNKNOWN\",\"colour\":1}]"),
                        400,
                        "unknown-field",
                        "/facts/0/colour"),
                refused("a missing field", "{\"type\":\"other\"}", 400, "missing-field", "/occurredAt"),
                refused(
                        "a field too long",
                        good("\"narrative\":\"" + "so ".repeat(1400) + "\""),
                        400,
                        "invalid-field",
                        "/narrative"),
                refused(
                        "a year of five digits",
                        good("\"firstReceivedAt\":\"20245-01-01T10:00:00Z\""),
                        400,
                        "invalid-field",
                        "/firstReceivedAt"),
                refused(
                        "base64",
                        good("\"narrative\":\"" + "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4"
                                + "\""),
                        422,
                        "material-refused",
                        "/narrative"),
                refused(
                        "a data URL",
                        good("\"narrative\":\"see data:image/png;base64,iVBORw0KGgo=\""),
                        422,
                        "material-refused",
                        "/narrative"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedBodies")
    void whatCannotBeTakenIsRefusedWithItsPlace(String what, String body, int status, String type, String pointer) {
        long before = vigil.cases("agency=bad-input").count();

        var answer = post("bad-input", what.replace(' ', '-'), body);

        assertProblem(answer, status, type);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
        vigil.settle();
        assertThat(vigil.cases("agency=bad-input").count()).isEqualTo(before);
    }

    @Test
    void deepNestingIsRefusedBeforeItCosts() {
        var answer = post("bad-input", "deep", "{\"facts\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertProblem(answer, 400, "too-deep");
        assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                .startsWith("/facts/0");
    }

    @Test
    void tenMegabytesAreRefused() {
        assertProblem(
                post("bad-input", "large", good("\"narrative\":\"" + "so ".repeat(3_500_000) + "\"")),
                413,
                "too-large");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceAnswersNonsenseWithAProblem(String service, URI address) {
        assertProblem(vigil.api().getRaw(address.resolve("/v1/no-such-thing")), 404, "not-found");
    }

    static Stream<Arguments> services() {
        var target = vigil.target();
        return Stream.of(
                Arguments.of("intake", target.intake()),
                Arguments.of("triage", target.triage()),
                Arguments.of("tracking", target.tracking()));
    }

    @Test
    void officersRequestsAreRefusedByPlaceToo() {
        vigil.send("bad-officer", "one", java.util.Map.of()).expect(202);
        vigil.settle();
        var caseFile = vigil.findCase("bad-officer", "one").orElseThrow();
        var action = vigil.tracking(
                "/v1/cases/%s/actions".formatted(caseFile.path("id").asText()));
        String[] officer = {"Vigil-Unit", "NATIONAL-HUB", "Vigil-Actor", "Test Willow"};

        var unknownAction = vigil.api().post(action, "application/json", "{\"action\":\"prayer\"}", officer);
        var unknownField = vigil.api().post(action, "application/json", "{\"action\":\"visit\",\"x\":1}", officer);
        var notTheOwner = vigil.api()
                .post(
                        action,
                        "application/json",
                        "{\"action\":\"visit\"}",
                        "Vigil-Unit",
                        "FORCE-B",
                        "Vigil-Actor",
                        "Test Elm");

        assertProblem(unknownAction, 400, "invalid-field");
        assertThat(unknownAction.json().path("errors").findValuesAsText("pointer"))
                .contains("/action");
        assertProblem(unknownField, 400, "unknown-field");
        assertThat(unknownField.json().path("errors").findValuesAsText("pointer"))
                .contains("/x");
        assertThat(notTheOwner.status()).isIn(409, 422);
        assertThat(vigil.timeline(caseFile).findValuesAsText("type")).doesNotContain("action.recorded");
    }

    static void assertProblem(Answer answer, int status, String type) {
        answer.expect(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + type);
        assertThat(answer.json().path("instance").asText()).startsWith("urn:vigil:problem:");
        assertThat(answer.body()).doesNotContain("Exception", "at dev.vigil", "SQL");
    }

    private static Answer post(String agency, String key, String body) {
        return vigil.api()
                .post(
                        vigil.intake("/v1/referrals"),
                        "application/json",
                        body,
                        "Vigil-Agency",
                        agency,
                        "Idempotency-Key",
                        key);
    }

    private static String good(String more) {
        return "{" + GOOD.formatted("refused") + "," + more + "}";
    }

    private static Arguments refused(String what, String body, int status, String type, String pointer) {
        return Arguments.of(what, body, status, type, pointer);
    }
}
