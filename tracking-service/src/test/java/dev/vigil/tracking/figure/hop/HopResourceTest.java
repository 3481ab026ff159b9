package dev.vigil.tracking.figure.hop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@TrackingTest
class HopResourceTest {

    private static final String OPERATION = "HOP-RESOURCE-TEST";

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Test
    void delayIsSaidInWordsForOneCaseAndForMany() {
        Officer.FORCE.isOfA("FORCE");
        var start = clock.instant();
        var referral = referrals
                .receive(List.of(referrals.received("NATIONAL-HUB", OPERATION, start)))
                .getFirst();
        clock.set(start.plus(Duration.ofDays(499)), 0);
        var handover = Officer.HUB.handsOver("FORCE-A", List.of(referral));
        clock.set(start.plus(Duration.ofDays(501)), 0);
        Officer.FORCE.post("/v1/handovers/" + handover + "/acceptance", "{}").statusCode(200);
        clock.set(start.plus(Duration.ofDays(511)), 0);

        given().get("/v1/cases/" + referral + "/hops")
                .then()
                .statusCode(200)
                .body(
                        "inWords",
                        equalTo("511 days: 499 at NATIONAL-HUB, unread; 10 at FORCE-A, unread;"
                                + " 2 at NATIONAL-HUB, offered to FORCE-A, not accepted"))
                .body("seconds", equalTo((int) Duration.ofDays(511).toSeconds()));
        given().get("/v1/cases/" + referral + "/hops?asAt=" + start.plus(Duration.ofDays(1)))
                .then()
                .body("inWords", equalTo("1 day: 1 at NATIONAL-HUB, unread"));
        var totals = given().get("/v1/figures/hops?operation=" + OPERATION)
                .then()
                .statusCode(200)
                .body("cases", equalTo(1))
                .body("hours", equalTo(511 * 24f))
                .body("byStage.stage", equalTo(List.of("UNREAD", "HANDOVER")))
                .extract()
                .jsonPath();
        assertThat(totals.getFloat("byHolder.find { it.unit == 'NATIONAL-HUB' && it.stage == 'HANDOVER' }.hours"))
                .isEqualTo(48f);
        given().get("/v1/figures/hops?unit=FORCE-A&operation=" + OPERATION)
                .then()
                .body("hours", equalTo(240f))
                .body("byHolder[0].now", equalTo(1));
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        var referral = referrals.receive("NATIONAL-HUB");

        given().get("/v1/cases/" + referral + "/hops?asAt=1999-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asAt"))
                .body("detail", containsString("recorded"));
        given().get("/v1/cases/R-none/hops").then().statusCode(404);
        given().get("/v1/figures/hops?source=moon&asAt=soon")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("source", "asAt")));
    }
}
