package dev.vigil.intake.config;

import static dev.vigil.intake.Sender.newKey;
import static dev.vigil.intake.Sender.referral;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.delivery.Backends;
import dev.vigil.intake.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class InterfaceDescriptionTest {

    @Inject
    ObjectMapper json;

    /** One request body that the description shows. */
    private record Shown(String path, JsonNode operation, String type, String name, String body) {}

    @Test
    void everyExampleIsTakenAsItStands() throws IOException {
        var shown = shown().toList();

        assertThat(shown).extracting(Shown::name).hasSize(5);
        for (Shown example : shown) {
            var sender = Sender.fresh();
            var id = sender.submit(newKey(), referral("before", "")).path("id").toString();
            var answer = given().header("Vigil-Agency", sender.agency())
                    .header("Idempotency-Key", newKey())
                    .header("Content-Type", example.type())
                    .body(example.body().getBytes(StandardCharsets.UTF_8))
                    .post(example.path().replace("{id}", id));

            assertThat(answer.statusCode())
                    .as(example.name() + ": " + answer.asString())
                    .isEqualTo(202);
            assertThat(example.operation().path("responses").has("202")).isTrue();
            if (example.path().equals("/v1/batches")) {
                assertThat(answer.<String>path("state")).as(example.name()).isEqualTo("COMPLETE");
            }
        }
    }

    @Test
    void theHeaderThatSaysWhoSendsIsRequiredEverywhere() throws IOException {
        operations()
                .filter(path ->
                        path.path().startsWith("/v1/referrals") || path.path().startsWith("/v1/batches"))
                .forEach(operation -> assertThat(operation.operation().path("parameters"))
                        .as(operation.path())
                        .anySatisfy(parameter -> {
                            assertThat(parameter.path("name").asText()).isEqualTo("Vigil-Agency");
                            assertThat(parameter.path("required").asBoolean()).isTrue();
                        }));
    }

    private Stream<Shown> shown() throws IOException {
        return operations()
                .flatMap(operation -> operation.operation().path("requestBody").path("content").properties().stream()
                        .flatMap(content -> content.getValue().path("examples").properties().stream()
                                .map(example -> new Shown(
                                        operation.path(),
                                        operation.operation(),
                                        content.getKey(),
                                        example.getKey(),
                                        text(example.getValue().path("value"))))));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private Stream<Shown> operations() throws IOException {
        var description = json.readTree(given().get("/openapi?format=json").asString());
        List<Shown> operations = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> List.of("get", "post", "put").contains(method.getKey()))
                        .forEach(method ->
                                operations.add(new Shown(path.getKey(), method.getValue(), null, null, null))));
        return operations.stream();
    }
}
