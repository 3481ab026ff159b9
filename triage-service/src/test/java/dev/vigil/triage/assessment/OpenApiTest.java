package dev.vigil.triage.assessment;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Backends;
import dev.vigil.triage.referral.Sender;
import dev.vigil.triage.referral.Witness;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    @Test
    void exampleIsWhatTheServiceReallyAnswers() throws IOException {
        var referral = new ReferralId(UUID.randomUUID());
        sender.received(referral);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !witness.assessments(referral).isEmpty());
        var assessment = witness.assessments(referral).getFirst().assessment();

        var recomputed = post("/v1/assessments/" + assessment + "/recompute").asString();

        assertThat(comparable(JSON.readTree(recomputed))).isEqualTo(comparable(example()));
    }

    @Test
    void everyPathIsDocumented() {
        var paths = documentation().get("paths");

        assertThat(paths.has("/v1/assessments")).isTrue();
        assertThat(paths.has("/v1/assessments/{id}")).isTrue();
        assertThat(paths.has("/v1/assessments/{id}/recompute")).isTrue();
        assertThat(paths.has("/v1/policies/active")).isTrue();
        assertThat(paths.has("/v1/policies/active/file")).isTrue();
        assertThat(paths.has("/v1/policies")).isTrue();
        assertThat(paths.has("/v1/policies/{sha256}")).isTrue();
        assertThat(paths.has("/v1/policies/{sha256}/file")).isTrue();
        assertThat(paths.has("/v1/policies/{sha256}/activation")).isTrue();
        assertThat(paths.has("/v1/trials")).isTrue();
        assertThat(paths.has("/v1/trials/{id}")).isTrue();
        assertThat(paths.has("/v1/trials/{id}/moves")).isTrue();
        assertThat(paths.has("/v1/shadow")).isTrue();
        assertThat(paths.has("/v1/shadow/differences")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assessments, referral",
        "/v1/assessments?referral=EP-17, referral",
        "/v1/assessments/EP-17, id",
    })
    void parameterThatIsNoIdIsNamed(String path, String parameter) {
        get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void unknownAssessmentIsNotFound() {
        get("/v1/assessments/" + UUID.randomUUID()).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    private static JsonNode example() {
        return documentation().at("/components/examples/everythingUnknown/value");
    }

    private static JsonNode documentation() {
        try {
            return JSON.readTree(given().accept("application/json")
                    .get("/openapi?format=json")
                    .asString());
        } catch (IOException e) {
            throw new AssertionError("the documentation is no JSON", e);
        }
    }

    /** Without what differs from referral to referral and from day to day. */
    private static JsonNode comparable(JsonNode assessment) {
        var copy = (ObjectNode) assessment.deepCopy();
        copy.remove("id");
        copy.remove("referral");
        copy.remove("assessedAt");
        return copy;
    }
}
