package dev.vigil.intake.referral;

import static dev.vigil.intake.Sender.newKey;
import static dev.vigil.intake.Sender.referral;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.delivery.Backends;
import dev.vigil.intake.Sender;
import dev.vigil.intake.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, its sender is told the place, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class RefusalsTest {

    @Inject
    Stored stored;

    @TestHTTPResource("/v1/referrals")
    URI referrals;

    private final Sender sender = Sender.fresh();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                               | 400 | malformed-json    | ''",
                "{\"type\":\"other\",                   | 400 | malformed-json    | ''",
                "''                                     | 400 | malformed-json    | ''",
                "[]                                     | 400 | invalid-field     | ''",
                "{}                                     | 400 | missing-field     | /senderReference",
            })
    void aBodyThatIsNoReferralIsRefused(String body, int status, String problem, String pointer) {
        assertRefused(() -> sender.submit(newKey(), body), status, problem, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"surname\":\"Alder\"                                               | 400 | unknown-field    | /surname",
                "\"operation\":7                                                     | 400 | invalid-field    | /operation",
                "\"sourceKind\":\"nobody\"                                           | 400 | invalid-field    | /sourceKind",
                "\"firstReceivedAt\":\"20245-01-01T00:00:00Z\"                       | 400 | invalid-field    | /firstReceivedAt",
                "\"firstReceivedAt\":\"0001-01-01T00:00:00Z\"                        | 400 | invalid-field    | /firstReceivedAt",
                "\"firstReceivedAt\":\"2026-03-02T10:00:00Z\"                        | 400 | invalid-field    | /firstReceivedAt",
                "\"facts\":[{\"question\":\"x\",\"answer\":\"YES\"}]                 | 400 | invalid-field    | /facts/0/question",
                "\"facts\":[{\"question\":\"paidWork\"}]                             | 400 | missing-field    | /facts/0/answer",
                "\"facts\":[{\"question\":\"paidWork\",\"answer\":\"YES\",\"value\":\"1\"}] | 400 | invalid-field | /facts/0/value",
                "\"narrative\":\"a\\u0000b\"                                         | 422 | material-refused | /narrative",
                "\"narrative\":\"a\\udc00b\"                                         | 400 | invalid-field    | /narrative",
                "\"narrative\":\"see data:image/png;base64,AAAA\"                    | 422 | material-refused | /narrative",
                "\"narrative\":\"/9j/4AAQSkZJRgABAQEAYABgAAD\"                       | 422 | material-refused | /narrative",
                "\"facts\":[[[[[[[[[[1]]]]]]]]]]                                     | 400 | too-deep         | /facts",
                "\"type\":\"other\"                                                  | 400 | malformed-json   | /type",
            })
    void aFieldThatCannotBeTakenIsNamed(String more, int status, String problem, String pointer) {
        assertRefused(() -> sender.submit(newKey(), referral("A-1", more)), status, problem, pointer);
    }

    @Test
    void textsThatAreTooLongAreRefused() {
        assertRefused(
                () -> sender.submit(newKey(), referral("A".repeat(101), "")), 400, "invalid-field", "/senderReference");
        assertRefused(
                () -> sender.submit(newKey(), referral("A-1", "\"narrative\":\"" + "no ".repeat(1400) + "\"")),
                400,
                "invalid-field",
                "/narrative");
    }

    @Test
    void encodedContentIsRefusedAndNeverAnswered() {
        var content = new byte[3000];
        new Random(1).nextBytes(content);
        var encoded = Base64.getEncoder().encodeToString(content);

        var answer = assertRefused(
                () -> sender.submit(newKey(), referral("A-1", "\"narrative\":\"" + encoded + "\"")),
                422,
                "material-refused",
                "/narrative");

        assertThat(answer.asString()).contains("reference").doesNotContain(encoded.substring(0, 40));
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() throws Exception {
        var body = referral("A-1", "\"narrative\":\"" + "x".repeat(10_000_000) + "\"")
                .getBytes(StandardCharsets.UTF_8);

        assertRefused(BodyPublishers.ofByteArray(body), 413, "too-large");
        // Sent in chunks it does not say its size before.
        assertRefused(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), 413, "too-large");
    }

    @Test
    void nestingAHundredThousandDeepIsRefused() throws Exception {
        assertRefused(BodyPublishers.ofString("{\"a\":".repeat(100_000)), 400, "too-deep");
        assertRefused(BodyPublishers.ofString("[".repeat(100_000)), 400, "too-deep");
    }

    /** Past REST Assured, which prints bodies and needs more memory for these than they have. */
    private void assertRefused(BodyPublisher body, int status, String problem) throws Exception {
        var counts = stored.counts();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(referrals)
                    .header("Vigil-Agency", sender.agency())
                    .header("Idempotency-Key", newKey())
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("/problems/" + problem);
        }
        assertThat(stored.counts()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Vigil-Agency,''",
                "Vigil-Agency,Capital",
                "Vigil-Agency,a",
                "Idempotency-Key,''",
                "Idempotency-Key,a b"
            })
    void aHeaderThatCannotBeTakenIsNamed(String header, String value) {
        var other = header.equals("Vigil-Agency") ? "Idempotency-Key" : "Vigil-Agency";
        var request = given().contentType("application/json")
                .header(other, "some-name")
                .body(referral("A-1", ""));
        if (!value.isEmpty()) {
            request.header(header, value);
        }

        var answer = assertRefused(() -> request.post("/v1/referrals"), 400, "invalid-parameter", null);

        assertThat(answer.<List<String>>path("errors.parameter")).containsExactly(header);
    }

    @Test
    void keysAreNotEndless() {
        assertRefused(() -> sender.submit("k".repeat(129), referral("A-1", "")), 400, "invalid-parameter", null);
        assertThat(sender.submit("k".repeat(128), referral("A-1", "")).statusCode())
                .isEqualTo(202);
    }

    @Test
    void onlyJsonIsAReferral() {
        assertRefused(
                () -> given().header("Vigil-Agency", sender.agency())
                        .header("Idempotency-Key", newKey())
                        .contentType("application/xml")
                        .body("<referral/>")
                        .post("/v1/referrals"),
                415,
                "unsupported-media-type",
                null);
    }

    @Test
    void nothingLiesAtAnIdThatIsNone() {
        for (String id : List.of("1", "x", "00000000-0000-0000-0000-000000000000", "%00", "..%2f..%2fetc")) {
            var answer = given().urlEncodingEnabled(false)
                    .header("Vigil-Agency", sender.agency())
                    .get("/v1/referrals/" + id);
            assertThat(answer.statusCode()).as(id).isIn(400, 404);
        }
    }

    @Test
    void aSupplementIsReadByTheSameRules() {
        var id = sender.submit(newKey(), referral("A-1", "")).path("id").toString();

        assertRefused(() -> sender.supplement(id, newKey(), "{}"), 400, "missing-field", "/facts");
        assertRefused(
                () -> sender.supplement(id, newKey(), "{\"narrative\":\"data:image/png;base64,A\"}"),
                422,
                "material-refused",
                "/narrative");
        assertRefused(
                () -> sender.supplement(id, newKey(), "{\"senderReference\":\"B\"}"),
                400,
                "unknown-field",
                "/senderReference");
    }

    private interface Request {
        Response send() throws IOException;
    }

    private Response assertRefused(Request request, int status, String problem, String pointer) {
        var counts = stored.counts();
        Response answer;
        try {
            answer = request.send();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(documented()).contains(String.valueOf(status));
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
        if (pointer != null && !pointer.isEmpty()) {
            assertThat(answer.<List<String>>path("errors.pointer"))
                    .anySatisfy(place -> assertThat(place).startsWith(pointer));
        }
        assertThat(stored.counts()).isEqualTo(counts);
        return answer;
    }

    private static Set<String> documented() {
        return given().get("/openapi?format=json")
                .<Map<String, ?>>path("paths.'/v1/referrals'.post.responses")
                .keySet();
    }
}
