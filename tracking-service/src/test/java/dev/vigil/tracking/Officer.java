package dev.vigil.tracking;

import static io.restassured.RestAssured.given;

import dev.vigil.contract.ReferralId;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** A person of a unit who uses the REST interface. */
public record Officer(String name, String unit) {

    public static final Officer HUB = new Officer("Test Alder", "NATIONAL-HUB");
    public static final Officer FORCE = new Officer("Test Rowan", "FORCE-A");

    /** Makes the unit known. */
    public void isOfA(String kind) {
        put("/v1/units/" + unit, "{\"name\":\"%s, fictitious\",\"kind\":\"%s\"}".formatted(unit, kind))
                .statusCode(200);
    }

    public ValidatableResponse put(String path, String body) {
        return given().header("Vigil-Actor", name)
                .header("Vigil-Unit", unit)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    public ValidatableResponse post(String path, String body) {
        return given().header("Vigil-Actor", name)
                .header("Vigil-Unit", unit)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public ValidatableResponse enters(ReferralId referral, String what, String body) {
        return post("/v1/cases/" + referral + "/" + what, body);
    }

    /** @return id of the hand-over */
    public String handsOver(String to, List<ReferralId> referrals) {
        return requests(to, referrals, referrals.size())
                .statusCode(200)
                .extract()
                .path("id");
    }

    public ValidatableResponse requests(String to, List<ReferralId> referrals, int manifest) {
        return post(
                "/v1/handovers",
                "{\"to\":\"%s\",\"referrals\":%s,\"manifest\":{\"count\":%d}}"
                        .formatted(to, json(referrals), manifest));
    }

    public static String json(List<?> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").toList().toString();
    }
}
