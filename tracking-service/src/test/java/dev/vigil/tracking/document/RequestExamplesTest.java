package dev.vigil.tracking.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@TrackingTest
class RequestExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Referrals referrals;

    @Test
    void everyExampleOfACaseIsTakenAsItStands() throws IOException {
        Officer.FORCE.put("/v1/units/FORCE-A", example("put-unit")).statusCode(200);
        Officer.FORCE.put("/v1/officers/T-MAPLE", example("put-officer")).statusCode(200);
        var referral = referrals.receive("FORCE-A");

        enters(referral, "assignment", "assign");
        enters(referral, "opening", "open");
        enters(referral, "checks", "complete-check");
        enters(referral, "actions", "record-action");
        enters(referral, "decisions", "decide");
        enters(referral, "referrer-informed", "inform-referrer");
        enters(referral, "closure", "close");
        enters(referral, "reopening", "reopen");
    }

    @Test
    void everyExampleOfAnInvestigationIsTakenAsItStands() throws IOException {
        Officer.FORCE.put("/v1/units/FORCE-A", example("put-unit")).statusCode(200);
        var referral = referrals.receive("FORCE-A");
        Officer.FORCE.enters(referral, "actions", "{\"action\":\"arrest\"}").statusCode(200);

        enters(referral, "children", "record-child");
        enters(referral, "safeguarding", "share-safeguarding");
        Officer.FORCE
                .put("/v1/cases/" + referral + "/children/C1", example("change-child-safety"))
                .statusCode(200);
        enters(referral, "devices", "seize-device");
        enters(referral, "devices/D1/examination-start", "start-examination");
        enters(referral, "devices/D1/examination-finish", "finish-examination");
        enters(referral, "bail", "set-bail");
        enters(referral, "bail/extension", "extend-bail");
        enters(referral, "bail/end", "end-bail");
        enters(referral, "disclosures", "decide-disclosure");
        enters(referral, "risk-assessments", "assess-risk");
        enters(referral, "subject-death", "record-death");
        enters(referral, "expiries", "name-expiry");
    }

    @Test
    void everyExampleOfAHoldAndACorrectionIsTakenAsItStands() throws IOException {
        Officer.FORCE.put("/v1/units/FORCE-A", example("put-unit")).statusCode(200);
        var referral = referrals.receive("FORCE-A");
        Officer.FORCE.enters(referral, "actions", "{\"action\":\"visit\"}").statusCode(200);

        String hold = enters(referral, "holds", "place-hold").extract().path("holds[0].id");
        enters(referral, "holds/" + hold + "/review", "review-hold");
        enters(referral, "holds/" + hold + "/lifting", "lift-hold");
        enters(referral, "corrections", "correct-entry");
    }

    @Test
    void everyExampleOfALinkIsTakenOnceItNamesRealCases() throws IOException {
        Officer.FORCE.put("/v1/units/FORCE-A", example("put-unit")).statusCode(200);
        var real = referrals.receive("FORCE-A", 2);
        var other = real.getLast().toString();

        Officer.FORCE
                .enters(
                        real.getFirst(),
                        "links",
                        example("link-cases").replace("0190a7c2-7e40-7d22-8c1f-4a6e7d3b2c88", other))
                .statusCode(200);
        enters(real.getFirst(), "links/" + other + "/removal", "unlink-cases");
    }

    @Test
    void exampleOfAPackIsTakenAsItStands() throws IOException {
        Officer.HUB.post("/v1/jurisdictions", example("install-jurisdiction")).statusCode(200);
    }

    private ValidatableResponse enters(ReferralId referral, String what, String example) throws IOException {
        return Officer.FORCE.enters(referral, what, example(example)).statusCode(200);
    }

    @Test
    void everyExampleOfAHandoverIsTakenOnceItNamesRealCases() throws IOException {
        Officer.FORCE.put("/v1/units/FORCE-A", example("put-unit")).statusCode(200);
        var real = referrals.receive("NATIONAL-HUB", 2);

        String id = posts(Officer.HUB, "", "request-handover", real).extract().path("id");
        posts(Officer.FORCE, "/" + id + "/acceptance", "accept-handover", real);
        posts(Officer.FORCE, "/" + id + "/rejection", "reject-handover", real);
        posts(Officer.FORCE, "/" + id + "/reconciliation", "reconcile-handover", real);
        var other = referrals.receive("NATIONAL-HUB", 2);
        String second =
                posts(Officer.HUB, "", "request-handover", other).extract().path("id");
        posts(Officer.HUB, "/" + second + "/withdrawal", "withdraw-handover", other);
    }

    private static ValidatableResponse posts(Officer officer, String path, String name, List<ReferralId> real)
            throws IOException {
        var body = example(name)
                .replace("0190a7c2-7e3f-7c11-9b0e-3f5d6c2a1b77", real.getFirst().toString())
                .replace("0190a7c2-7e40-7d22-8c1f-4a6e7d3b2c88", real.getLast().toString());
        return officer.post("/v1/handovers" + path, body).statusCode(200);
    }

    @Test
    void descriptionShowsTheExampleOfEveryRequest() throws IOException {
        var description = JSON.readTree(
                given().accept("application/json").get("/openapi?format=json").asString());

        var without = new ArrayList<String>();
        for (var path : description.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (path.getKey().startsWith("/v1/") && operation.getValue().has("requestBody")) {
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
