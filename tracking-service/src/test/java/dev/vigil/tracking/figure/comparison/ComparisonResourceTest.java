package dev.vigil.tracking.figure.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@TrackingTest
class ComparisonResourceTest {

    private static final String OPERATION = "COMPARISON-TEST";

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    /** Complaints 21 and 24: who is late and still waits counts as late. */
    @Test
    void openAndLateCountsAsLateAndCapacitySaysWhatComes() {
        var officer = new Officer("Test Larch", "CMP-A");
        officer.put("/v1/units/CMP", "{\"name\":\"Compared, fictitious\",\"kind\":\"FORCE\"}")
                .statusCode(200);
        for (var team : List.of("CMP-A", "CMP-B", "CMP-C")) {
            officer.put("/v1/units/" + team, "{\"name\":\"Team, fictitious\",\"kind\":\"TEAM\",\"parent\":\"CMP\"}")
                    .statusCode(200);
        }
        officer.put(
                        "/v1/officers/T-LARCH",
                        "{\"name\":\"Test Larch\",\"unit\":\"CMP-A\",\"role\":\"OFFICER\",\"available\":true}")
                .statusCode(200);
        var quick = receive("CMP-A", 12);
        var slow = receive("CMP-B", 12);
        clock.set(clock.instant().plus(Duration.ofDays(3)), 0);
        quick.forEach(each ->
                officer.enters(each, "actions", "{\"action\":\"arrest\"}").statusCode(200));
        clock.set(clock.instant().plus(Duration.ofDays(12)), 0);
        slow.forEach(each -> referrals.assess(each, 3, Band.HIGH));

        given().get("/v1/figures/comparison?unit=CMP&operation=" + OPERATION)
                .then()
                .statusCode(200)
                .body("withoutCases", hasItem("CMP-C"))
                .body("units.unit", equalTo(List.of("CMP-A", "CMP-B")))
                .body("units[0].overLimit.n", equalTo(0))
                .body("units[0].medianDays.days", equalTo(3))
                .body("units[1].overLimit.share", equalTo(1f))
                .body("units[1].stillWaiting", equalTo(12))
                .body("units[1].verdict", equalTo("HIGHER"));
        given().get("/v1/figures/capacity?operation=" + OPERATION)
                .then()
                .statusCode(200)
                .body("arrivals", equalTo(24))
                .body("completions", equalTo(12))
                .body("net", equalTo(12))
                .body("open", equalTo(12))
                .body("weeksOfWork", equalTo(4f))
                .body("inWords", containsString("4.0 weeks of work"))
                .body("forecast[0].overLimit", equalTo(12));
        given().get("/v1/figures/capacity?unit=CMP-A&operation=" + OPERATION)
                .then()
                .body("officers", equalTo(1))
                .body("openPerOfficer", equalTo(0f));
        given().get("/v1/figures/capacity?unit=CMP-B&operation=" + OPERATION)
                .then()
                .body("openPerOfficer", nullValue())
                .body("weeksOfWork", nullValue());
    }

    private List<ReferralId> receive(String unit, int count) {
        var received = referrals.receive(Stream.generate(() -> referrals.received(unit, OPERATION, clock.instant()))
                .limit(count)
                .toList());
        received.forEach(each -> referrals.assess(each, 2, Band.HIGH));
        return received;
    }

    @Test
    void aClockThatDoesNotExistIsRefused() {
        given().get("/v1/figures/comparison?clock=patience").then().statusCode(404);
        given().get("/v1/figures/capacity?asAt=soon").then().statusCode(400);
    }
}
