package dev.vigil.tracking.casefile;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TrackingTest
class EntryResourceTest {

    @Inject
    Referrals referrals;

    @Inject
    Database database;

    private final Officer force = new Officer("Test Ash", "FORCE-A");

    @BeforeEach
    void unitsAreKnown() {
        force.isOfA("FORCE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            checks            | {"check":"occupation","facts":[                                                                       | malformed-json | /facts
            checks            | {"check":"horoscope","facts":[]}                                                                      | invalid-field  | /check
            checks            | {"facts":[]}                                                                                          | missing-field  | /check
            checks            | {"check":"occupation","facts":[{"question":"shoeSize","answer":"YES"}]}                               | invalid-field  | /facts/0/question
            checks            | {"check":"occupation","facts":[{"question":"paidWork","answer":"MAYBE"}]}                             | invalid-field  | /facts/0/answer
            checks            | {"check":"occupation","facts":[{"question":"paidWork","answer":"YES","value":"teacher"}]}             | invalid-field  | /facts/0/value
            checks            | {"check":"occupation","facts":[{"question":"occupation","answer":"YES"}]}                             | invalid-field  | /facts/0/value
            checks            | {"check":"occupation","facts":[{"question":"youngestChildAge","answer":"YES","value":"young"}]}       | invalid-field  | /facts/0/value
            actions           | {"action":"thought"}                                                                                  | invalid-field  | /action
            actions           | {"action":"visit","subject":"somebody"}                                                               | unknown-field  | /subject
            actions           | {"action":"visit","occurredAt":"20245-01-01T00:00:00Z"}                                               | invalid-field  | /occurredAt
            actions           | {"action":"visit","occurredAt":"2999-01-01T00:00:00Z"}                                                | invalid-field  | /occurredAt
            actions           | {"action":"visit","occurredAt":"1999-01-01T00:00:00Z"}                                                | invalid-field  | /occurredAt
            decisions         | {"outcome":"0","supervisor":"Test Oak","reason":"because"}                                            | invalid-field  | /outcome
            decisions         | {"supervisor":"Test Oak"}                                                                             | missing-field  | /outcome
            children          | {"safety":"FINE"}                                                                                     | invalid-field  | /safety
            children          | {"safety":"SAFE","name":"Test Ash"}                                                                   | unknown-field  | /name
            safeguarding      | {"children":["Test Ash"]}                                                                             | invalid-field  | /children/0
            safeguarding      | {"children":["C1"]}                                                                                   | invalid-field  | /children/0
            devices           | {"kind":"Phone of Test Ash"}                                                                          | invalid-field  | /kind
            devices           | {}                                                                                                    | missing-field  | /kind
            bail              | {"conditions":"yes"}                                                                                  | invalid-field  | /conditions
            bail/extension    | {"limit":"half a year","authority":"inspector"}                                                       | invalid-field  | /limit
            disclosures       | {"disclosed":true,"recipient":"employer"}                                                             | missing-field  | /reason
            risk-assessments  | {"risk":"FLIGHT","level":"LOW","occasion":"arrest"}                                                   | invalid-field  | /risk
            expiries          | {"holder":"platform","until":"1999-01-01T00:00:00Z"}                                                  | invalid-field  | /until
            holds             | {"waitingFor":"COURT","owner":"Test Elm","reviewAt":"1999-01-01T00:00:00Z","reason":"x"}              | invalid-field  | /reviewAt
            corrections       | {"corrects":0,"reason":"x"}                                                                           | invalid-field  | /corrects
            corrections       | {"corrects":9,"reason":"x"}                                                                           | invalid-field  | /corrects
            decisions         | {"outcome":"not_prioritised","supervisor":"Test Oak","reason":"x"}                                    | missing-field  | /reviewAt
            links             | {"other":"nobody","grounds":"x"}                                                                      | invalid-field  | /other
            """)
    void badInputIsRefusedAndThePlaceNamed(String what, String body, String problem, String pointer) {
        var referral = referrals.receive("FORCE-A");

        force.enters(referral, what, body)
                .statusCode(400)
                .body("type", equalTo("/problems/" + problem))
                .body("errors[0].pointer", equalTo(pointer));

        get("/v1/cases/" + referral + "/timeline").then().body("", hasSize(1));
    }

    @Test
    void longReasonIsRefused() {
        var referral = referrals.receive("FORCE-A");

        force.enters(referral, "opening", "{\"reason\":\"" + "x".repeat(2_001) + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void whoActsMustBeSaid() {
        var referral = referrals.receive("FORCE-A");

        given().contentType(ContentType.JSON)
                .header("Vigil-Unit", "FORCE-A")
                .body("{}")
                .post("/v1/cases/" + referral + "/opening")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Vigil-Actor"));
        new Officer("Test Ash", "force a")
                .enters(referral, "opening", "{}")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Vigil-Unit"));
    }

    @Test
    void anotherUnitChangesNothing() {
        var referral = referrals.receive("FORCE-A");

        Officer.HUB
                .enters(referral, "opening", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-owner"))
                .body("errors[0].parameter", equalTo("Vigil-Unit"));
    }

    @Test
    void unknownCaseIsNotFound() {
        force.enters(new ReferralId(java.util.UUID.randomUUID()), "opening", "{}")
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void officersWhoRaceLoseNothing() throws Exception {
        var referral = referrals.receive("FORCE-A");
        List<Callable<Integer>> visits = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(number -> () -> new Officer("Test Elm " + number, "FORCE-A")
                        .enters(referral, "actions", "{\"action\":\"visit\"}")
                        .extract()
                        .statusCode())
                .toList();

        try (var officers = Executors.newFixedThreadPool(visits.size())) {
            for (var answer : officers.invokeAll(visits)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        get("/v1/cases/" + referral + "/timeline")
                .then()
                .body("findAll { it.type == 'action.recorded' }.actor.unique()", hasSize(12))
                .body("findAll { it.type == 'referral.opened' }", hasSize(1))
                .body("seq", equalTo(IntStream.rangeClosed(1, 14).boxed().toList()));
        // As the relay reads it: an event that overtook another one would wait in quarantine at every consumer.
        assertThat(database.read(
                        row -> row.getLong(1),
                        "select version from outbox where key = ? order by xid, seq",
                        referral.value()))
                .isEqualTo(LongStream.rangeClosed(1, 13).boxed().toList());
    }

    @Test
    void onlyOneOfTwoOfficersOpensACase() throws Exception {
        var referral = referrals.receive("FORCE-A");
        Callable<Integer> opening =
                () -> force.enters(referral, "opening", "{}").extract().statusCode();

        try (var officers = Executors.newFixedThreadPool(2)) {
            var answers = officers.invokeAll(List.of(opening, opening));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }
}
