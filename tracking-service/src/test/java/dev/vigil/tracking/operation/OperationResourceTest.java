package dev.vigil.tracking.operation;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@TrackingTest
class OperationResourceTest {

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    Database database;

    @Test
    void theTotalsFollowTheWorkAndAnEarlierInstantKeepsItsOwn() {
        Officer.FORCE.isOfA("FORCE");
        var cases = receive("TOTALS", 3);
        var received = nextHour();
        Officer.HUB.enters(cases.get(0), "opening", "{}").statusCode(200);
        Officer.HUB.enters(cases.get(0), "actions", "{\"action\":\"arrest\"}").statusCode(200);
        var handover = Officer.HUB.handsOver("FORCE-A", List.of(cases.get(1)));
        var asked = nextHour();
        Officer.FORCE.post("/v1/handovers/" + handover + "/acceptance", "{}").statusCode(200);

        totals("TOTALS", received)
                .body("received", equalTo(3))
                .body("neverOpened", equalTo(3))
                .body("arrests", equalTo(0))
                .body("stages.RECEIVED", equalTo(3));
        totals("TOTALS", asked)
                .body("arrests", equalTo(1))
                .body("stages.ACTED_ON", equalTo(1))
                .body("units.unit", equalTo(List.of("NATIONAL-HUB")));
        totals("TOTALS", nextHour())
                .body("units.unit", equalTo(List.of("FORCE-A", "NATIONAL-HUB")))
                .body("units.open", equalTo(List.of(1, 2)));
    }

    @Test
    void theListShowsEveryOperationAsItStands() {
        var cases = receive("LISTED", 2);
        Officer.HUB.enters(cases.get(0), "opening", "{}").statusCode(200);

        get("/v1/operations")
                .then()
                .statusCode(200)
                .body("find { it.operation == 'LISTED' }.received", equalTo(2))
                .body("find { it.operation == 'LISTED' }.neverOpened", equalTo(1))
                .body("find { it.operation == 'LISTED' }.open", equalTo(2));
    }

    @Test
    void nothingIsKeptOfCasesWithoutAnOperation() {
        var referral = referrals.receive("NATIONAL-HUB");

        assertThat(database.read(
                        row -> row.getLong(1),
                        "select count(*) from operation_standing where case_id = ?",
                        referral.value()))
                .containsExactly(0L);
    }

    @Test
    void anOperationThatNobodyNamedIsNotFound() {
        get("/v1/operations/NO-SUCH")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("NO-SUCH"));
    }

    @Test
    void aDateThatCannotBeReadIsNamed() {
        given().queryParam("asAt", "23 October")
                .get("/v1/operations/TOTALS")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("asAt"));
    }

    private Instant nextHour() {
        var before = clock.instant();
        clock.set(before.plus(Duration.ofHours(1)), 0);
        return before;
    }

    private List<ReferralId> receive(String operation, int count) {
        var now = clock.instant();
        return referrals.receive(Stream.generate(() -> referrals.received("NATIONAL-HUB", operation, now))
                .limit(count)
                .toList());
    }

    private static ValidatableResponse totals(String operation, Instant at) {
        return given().queryParam("asAt", at.toString())
                .get("/v1/operations/" + operation)
                .then()
                .statusCode(200);
    }
}
