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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

    @Test
    void everyExampleAboutAReferralIsTakenAsItStands() throws IOException {
        var referral = new ReferralId(UUID.randomUUID());
        sender.received(referral);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));

        posts("/v1/referrals/" + referral + "/overrides", "override-band");
        posts("/v1/referrals/" + referral + "/tools", "record-tool");
    }

    private static void posts(String path, String example) throws IOException {
        given().header("Vigil-Actor", "Test Rowan")
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
                if (path.getKey().startsWith("/v1/referrals")
                        && operation.getValue().has("requestBody")) {
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
