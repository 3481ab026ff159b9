package dev.vigil.triage.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Backends;
import dev.vigil.triage.referral.Sender;
import dev.vigil.triage.referral.Witness;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class RequestExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    @Inject
    EntityManager entities;

    @Test
    void everyExampleAboutAReferralIsTakenAsItStands() throws IOException {
        var referral = new ReferralId(UUID.randomUUID());
        sender.received(referral);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));

        posts("Test Rowan", "/v1/referrals/" + referral + "/overrides", "override-band");
        posts("Test Rowan", "/v1/referrals/" + referral + "/tools", "record-tool");

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update band_override set overridden_at = '2026-02-15T09:00:00Z' where referral = :id")
                        .setParameter("id", referral.value())
                        .executeUpdate());
        String sample =
                posts("Test Hazel", "/v1/samples", "draw-sample").extract().path("id");
        posts("Test Hazel", "/v1/samples/" + sample + "/items/1/answer", "answer-sample");
    }

    private static ValidatableResponse posts(String actor, String path, String example) throws IOException {
        return given().header("Vigil-Actor", actor)
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/json")
                .body(example(example))
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void descriptionShowsTheExampleOfEveryRequestInJson() throws IOException {
        var description = JSON.readTree(
                given().accept("application/json").get("/openapi?format=json").asString());

        var without = new ArrayList<String>();
        for (var path : description.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (path.getKey().startsWith("/v1/")
                        && operation.getValue().at("/requestBody/content").has("application/json")) {
                    check(operation.getValue(), without);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private static void check(JsonNode operation, List<String> without) throws IOException {
        var name = operation.get("operationId").asText();
        var shown = operation.at("/requestBody/content/application~1json/example");
        if (shown.isMissingNode() || !shown.equals(JSON.readTree(example(name)))) {
            without.add(name);
        }
    }

    private static String example(String name) throws IOException {
        try (var file = RequestExamples.class.getResourceAsStream("/examples/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
