package dev.vigil.acceptance;

import static dev.vigil.acceptance.BadInputTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.acceptance.Api.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Batches with faults: each row has its own result, none is lost, and what was accepted is what is stored. */
@Order(3)
@ExtendWith(VigilExtension.class)
class BadBatchTest {

    private static Vigil vigil;

    @BeforeAll
    static void use(Vigil running) {
        vigil = running;
    }

    @Test
    void rowsOfABatchAreRejectedByLineAndFieldAndTheOthersAreTaken() {
        var answer = batch(
                "bad-rows",
                "key",
                manifest(4, "a", "b", "c", "d"),
                row("a"),
                row("b").replace("\"other\"", "\"nothing\""),
                "{\"cut",
                row("d").replace("}", ",\"colour\":1}"));

        var batch = answer.expect(202).json();
        assertThat(batch.path("received").asInt()).isEqualTo(4);
        assertThat(batch.path("accepted").asInt()).isEqualTo(1);
        assertThat(batch.path("rejected").asInt()).isEqualTo(3);
        var rejected = rows("bad-rows", batch, "REJECTED");
        assertThat(rejected).extracting(row -> row.path("line").asInt()).containsExactly(3, 4, 5);
        assertThat(rejected.get(0).findValuesAsText("pointer")).contains("/type");
        assertThat(rejected.get(2).findValuesAsText("pointer")).contains("/colour");
        assertStored("bad-rows", batch.path("accepted").asInt());
    }

    @Test
    void aManifestThatLiesIsAnsweredWithTheNamesOfTheMissing() {
        var batch = batch("bad-manifest", "lies", manifest(3, "a", "b", "c"), row("a"), row("b"), row("x"))
                .expect(202)
                .json();

        assertThat(batch.path("state").asText()).isEqualTo("MISMATCHED");
        assertThat(batch.path("expected").asInt()).isEqualTo(3);
        assertThat(texts(batch.path("missing"))).containsExactly("c");
        assertThat(texts(batch.path("unexpected"))).containsExactly("x");
        assertStored("bad-manifest", batch.path("accepted").asInt());
    }

    @Test
    void aManifestThatContradictsItselfIsRefused() {
        assertProblem(batch("bad-manifest-2", "count", manifest(9, "a"), row("a")), 400, "manifest-invalid");
        assertProblem(batch("bad-manifest-2", "none", row("a")), 400, "manifest-invalid");
        assertStored("bad-manifest-2", 0);
    }

    @Test
    void aBatchThatIsCutInTheMiddleKeepsWhatCameAndGoesOnWhenSentAgain() throws IOException {
        var references = IntStream.range(0, 400).mapToObj("cut-%03d"::formatted).toList();
        var lines = new ArrayList<String>(List.of(manifest(400, references.toArray(String[]::new))));
        references.forEach(reference -> lines.add(row(reference)));
        try (var socket = new RawPost(vigil.intake("/v1/batches"))) {
            socket.headers("Content-Type: application/x-ndjson\r\nVigil-Agency: bad-cut\r\nIdempotency-Key: cut\r\n"
                    + "Transfer-Encoding: chunked");
            socket.chunk(String.join("\n", lines.subList(0, 250)) + "\n{\"type\":\"oth");
        }

        var batch = batch("bad-cut", "cut", lines.toArray(String[]::new))
                .expect(202)
                .json();

        assertThat(batch.path("state").asText()).isEqualTo("COMPLETE");
        assertThat(batch.path("accepted").asInt()
                        + batch.path("alreadyAccepted").asInt())
                .isEqualTo(400);
        assertStored("bad-cut", 400);
    }

    @Test
    void aBatchThatEndsInTheMiddleIsMismatchedAndNamesWhatIsMissing() {
        var batch = batch("bad-end", "end", manifest(3, "a", "b", "c"), row("a"), "{\"type\":\"oth")
                .expect(202)
                .json();

        assertThat(batch.path("state").asText()).isIn("INCOMPLETE", "MISMATCHED");
        assertThat(texts(batch.path("missing"))).containsExactly("b", "c");
        assertStored("bad-end", batch.path("accepted").asInt());
    }

    private static void assertStored(String agency, int accepted) {
        vigil.settle();
        var stored = vigil.cases("agency=" + agency).toList();
        assertThat(stored).hasSize(accepted);
        assertThat(stored)
                .allSatisfy(it -> vigil.senderView(agency, it.path("id").asText()));
    }

    private static Answer batch(String agency, String key, String... lines) {
        return vigil.api()
                .post(
                        vigil.intake("/v1/batches"),
                        "application/x-ndjson",
                        String.join("\n", lines) + "\n",
                        "Vigil-Agency",
                        agency,
                        "Idempotency-Key",
                        key);
    }

    private static List<JsonNode> rows(String agency, JsonNode batch, String state) {
        var uri = vigil.intake(batch.path("status").asText() + "/rows?state=" + state);
        var answer = vigil.api().getRaw(uri, "Vigil-Agency", agency).expect(200).json();
        return Vigil.each(answer.isArray() ? answer : answer.path("rows")).toList();
    }

    private static String manifest(int count, String... references) {
        return "{\"manifest\":{\"count\":%d,\"senderReferences\":%s}}".formatted(count, Api.write(references));
    }

    private static String row(String reference) {
        return "{" + BadInputTest.GOOD.formatted(reference) + "}";
    }

    private static List<String> texts(JsonNode list) {
        return Vigil.each(list).map(JsonNode::asText).toList();
    }
}
