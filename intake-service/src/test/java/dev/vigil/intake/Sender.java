package dev.vigil.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An agency as it talks to intake. */
public record Sender(String agency) {

    public static final String NDJSON = "application/x-ndjson";

    /** One that nobody has used yet. */
    public static Sender fresh() {
        return new Sender("agency-" + UUID.randomUUID().toString().substring(0, 8));
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** A referral with the required fields, and more as JSON members. */
    public static String referral(String reference, String more) {
        return "{\"type\":\"other\",\"occurredAt\":\"2026-03-01T10:00:00Z\",\"senderReference\":\"%s\"%s}"
                .formatted(reference, more.isEmpty() ? "" : "," + more);
    }

    public Response submit(String key, String body) {
        return json(key).body(body).post("/v1/referrals");
    }

    public Response supplement(String id, String key, String body) {
        return json(key).body(body).post("/v1/referrals/{id}/supplements", id);
    }

    public Response send(String key, String batch) {
        return send(key, NDJSON, batch);
    }

    public Response send(String key, String type, String batch) {
        return by(key).header("Content-Type", type)
                .body(batch.getBytes(StandardCharsets.UTF_8))
                .post("/v1/batches");
    }

    public Response read(String path) {
        return by(null).get(path);
    }

    private RequestSpecification json(String key) {
        return by(key).contentType(ContentType.JSON);
    }

    private RequestSpecification by(String key) {
        var request = given().header("Vigil-Agency", agency);
        return key == null ? request : request.header("Idempotency-Key", key);
    }
}
