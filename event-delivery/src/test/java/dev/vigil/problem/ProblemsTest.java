package dev.vigil.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vigil.delivery.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "delivery"))
class ProblemsTest {

    private static final String AN_ORDER = "/orders/9f1f1d8e-0000-4000-8000-000000000000";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    not json                                                | malformed-json |               | not JSON (line 1, column 1)
                    {                                                       | malformed-json |               | not JSON (line 1, column 2)
                    {"copies":1,"at":"2026-03-02T09:00:00Z"}{}              | malformed-json |               | something follows the end
                    {"copies":1,"copies":1}                                 | malformed-json | /copies       | given twice
                    {"copies":1,"items":[{"name":}]}                        | malformed-json | /items/0      | not JSON (line 1, column 30)
                    {"copies":1,"a/b~":1}                                   | unknown-field  | /a~1b~0       | knows anything, at, buyer, copies, items, note
                    {"at":"2026-03-02T09:00:00Z"}                           | missing-field  | /copies       | required: a whole number
                    {"copies":1}                                            | missing-field  | /at           | must not be null
                    {"copies":1,"note":{}}                                  | missing-field  | /note         | a note has a text
                    {"copies":1,"at":"2026-03-02T09:00:00Z","items":[{}]}   | missing-field  | /items/0/name | must not be null
                    []                                                      | invalid-field  |               | must be an object
                    {"copies":1.5}                                          | invalid-field  | /copies       | must be a whole number
                    {"copies":"1"}                                          | invalid-field  | /copies       | must be a whole number
                    {"at":"yesterday"}                                      | invalid-field  | /at           | must be a date and time with its zone
                    {"at":"2026-03-02T09:00:00"}                            | invalid-field  | /at           | must be a date and time with its zone
                    {"at":"+20245-03-02T09:00:00Z"}                         | invalid-field  | /at           | must be a date and time with its zone
                    {"at":1772442000}                                       | invalid-field  | /at           | must be a date and time with its zone
                    {"items":{}}                                            | invalid-field  | /items        | must be a list
                    {"items":[{"name":7}]}                                  | invalid-field  | /items/0/name | must be text
                    {"items":[{"cut":"HUGE"}]}                              | invalid-field  | /items/0/cut  | must be one of SMALL, LARGE
                    {"items":[{"cut":1}]}                                   | invalid-field  | /items/0/cut  | must be one of SMALL, LARGE
                    {"buyer":"me"}                                          | invalid-field  | /buyer        | must be a UUID
                    {"note":{"text":" "}}                                   | invalid-field  | /note         | a note is not blank
                    """)
    void bodyThatCannotBeUsedIsRefusedWithThePlace(String body, String type, String pointer, String detail) {
        var problem = post(body);

        isProblem(problem, 400, type);
        problem.body("errors[0].pointer", equalTo(pointer == null ? "" : pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void everyFaultOfABodyIsNamedAtOnce() {
        var problem = given().header("Shop", "Corner")
                .contentType("application/json")
                .body("{\"copies\":1,\"items\":[{\"name\":\"a\"},{\"name\":\"longer than ten\"}]}")
                .post("/orders")
                .then();

        isProblem(problem, 400, "invalid-field");
        assertThat(problem.extract().<String>path("errors.pointer.join(' ')")).isEqualTo("/at /items/1/name null");
        problem.body("errors[2].parameter", equalTo("Shop"));
    }

    @Test
    void deepNestingIsRefused() {
        var problem = post("{\"copies\":1,\"anything\":" + "[".repeat(40) + "]".repeat(40) + "}");

        isProblem(problem, 400, "too-deep");
        problem.body("errors[0].pointer", startsWith("/anything"));
    }

    @Test
    void bodyOverTheLimitIsRefusedEvenWhileItIsSent() {
        isProblem(post("\"" + "a".repeat(11 * 1024 * 1024) + "\""), 413, "too-large");
    }

    @Test
    void missingHeaderIsNamed() {
        var problem = given().contentType("application/json")
                .body("{\"copies\":1,\"at\":\"2026-03-02T09:00:00Z\"}")
                .post("/orders")
                .then();

        isProblem(problem, 400, "invalid-parameter");
        problem.body("errors[0].parameter", equalTo("Shop"));
    }

    @Test
    void requestThatFitsNoResourceIsAProblemToo() {
        isProblem(given().get("/nowhere").then(), 404, "not-found");
        isProblem(given().put("/orders").then(), 405, "method-not-allowed");
        isProblem(given().accept("image/png").get(AN_ORDER).then(), 406, "not-acceptable");
        isProblem(given().contentType("text/plain").body("{}").post("/orders").then(), 415, "unsupported-media-type");
        isProblem(given().queryParam("since", "x").get(AN_ORDER).then(), 400, "invalid-parameter");
    }

    @Test
    void refusalOfTheCodeKeepsItsWords() {
        var problem = given().get("/orders/closed").then();

        isProblem(problem, 409, "not-allowed-now");
        problem.body("detail", equalTo("The shop is closed")).body("errors[0].parameter", equalTo("Shop"));
    }

    @Test
    void failureOfOursTellsOnlyAnId() {
        var problem = given().get(AN_ORDER).then();

        isProblem(problem, 500, "internal");
        problem.body(not(containsString("secret")));
    }

    @Test
    void outageIsNoFaultOfTheRequestAndMayBeTriedAgain() {
        var problem = given().get("/orders/cut-off").then();

        isProblem(problem, 503, "unavailable");
        problem.header("Retry-After", equalTo("5"));
    }

    private static ValidatableResponse post(String body) {
        return given().header("Shop", "corner")
                .contentType("application/json")
                .body(body)
                .post("/orders")
                .then();
    }

    private static void isProblem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + type))
                .body("instance", startsWith("urn:vigil:problem:"));
    }
}
