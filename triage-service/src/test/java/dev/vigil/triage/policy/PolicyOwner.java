package dev.vigil.triage.policy;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;

import io.restassured.response.Response;

/** Edits, sends and activates policies over REST. */
public final class PolicyOwner {

    private static final DefaultPolicy FILE = DefaultPolicy.file();
    private static final String PACKAGED_VERSION = "2026.11-illustrative";

    private PolicyOwner() {}

    /** The packaged policy under a version of its own, with cells that say something else: id, text, id, text ... */
    public static DefaultPolicy edited(String version, String... cells) {
        var file = FILE.replacing(PACKAGED_VERSION, version);
        for (var cell = 0; cell < cells.length; cell += 2) file = file.with(cells[cell], cells[cell + 1]);
        return file;
    }

    public static Response send(byte[] file) {
        return given().header("Vigil-Actor", "Test Yew")
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/xml")
                .body(file)
                .post("/v1/policies");
    }

    /** @return its SHA-256 */
    public static String sends(DefaultPolicy file) {
        return send(file.bytes()).then().statusCode(201).extract().path("sha256");
    }

    public static Response activate(String sha256, String reason) {
        return asks("{\"reason\":\"" + reason + "\"}", sha256);
    }

    static Response asks(String body, String sha256) {
        return given().header("Vigil-Actor", "Test Hazel")
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/json")
                .body(body)
                .post("/v1/policies/" + sha256 + "/activation");
    }

    public static void putThePackagedPolicyBack() {
        var packaged = FILE.policy().identity().sha256();
        if (!get("/v1/policies/active").path("sha256").equals(packaged)) {
            activate(packaged, "end of a test").then().statusCode(200);
        }
    }
}
