package dev.vigil.tracking.clock;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrackingTest
class BailResourceTest {

    private static final Officer SKYE = new Officer("Test Larch", "FORCE-SKYE");

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @BeforeEach
    void units() {
        Officer.FORCE.isOfA("FORCE");
        SKYE.put(
                        "/v1/units/FORCE-SKYE",
                        "{\"name\":\"Skye, fictitious\",\"kind\":\"FORCE\",\"jurisdiction\":\"scotland\"}")
                .statusCode(200);
    }

    private static JsonPath clockOf(ReferralId referral, String name) {
        return get("/v1/cases/" + referral)
                .then()
                .extract()
                .jsonPath()
                .setRootPath("clocks.find { it.clock == '" + name + "' }");
    }

    private static Instant due(ReferralId referral) {
        return Instant.parse(clockOf(referral, "bail").getString("dueAt"));
    }

    private ReferralId bailed(Officer officer) {
        var referral = referrals.receive(officer.unit());
        officer.enters(referral, "actions", "{\"action\":\"arrest\"}").statusCode(200);
        officer.enters(referral, "bail", "{\"conditions\":true}").statusCode(200);
        return referral;
    }

    @Test
    void onlyAnExtensionThatThePackOfTheCaseKnowsIsTaken() {
        var referral = bailed(Officer.FORCE);

        Officer.FORCE
                .enters(
                        referral,
                        "bail/extension",
                        "{\"limit\":\"9mo\",\"authority\":\"inspector\",\"reason\":\"because\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limit"))
                .body("detail", containsString("9mo by superintendent"));
        Officer.FORCE
                .enters(
                        referral,
                        "bail/extension",
                        "{\"limit\":\"6mo\",\"authority\":\"inspector\",\"reason\":\"because\"}")
                .statusCode(200);

        assertThat(clockOf(referral, "bail").getString("limit")).isEqualTo("6mo");
    }

    @Test
    void scotlandKnowsNoExtensionButAClockOfItsOwn() {
        var referral = bailed(SKYE);

        SKYE.enters(
                        referral,
                        "bail/extension",
                        "{\"limit\":\"6mo\",\"authority\":\"inspector\",\"reason\":\"because\"}")
                .statusCode(400)
                .body("detail", containsString("nothing"));
        assertThat(clockOf(referral, "investigative-liberation").getString("limit"))
                .isEqualTo("28d");
    }

    /** open-zaak 885, gemma-zaken 1953: suspending a case must move its end by the real time suspended. */
    @Test
    void theProsecutorsTimeMovesTheEndOfBailByTheRealTime() {
        var referral = bailed(Officer.FORCE);
        var before = due(referral);
        Officer.FORCE
                .enters(referral, "actions", "{\"action\":\"file_to_prosecutor\"}")
                .statusCode(200);
        assertThat(clockOf(referral, "bail").getString("dueAt")).isNull();
        assertThat(clockOf(referral, "bail").getString("suspendedSince")).isNotNull();
        String reference = get("/v1/cases/" + referral).path("reference");
        get("/cases/" + reference).then().statusCode(200);

        clock.set(clock.instant().plus(Duration.ofHours(240)), 0);
        Officer.FORCE
                .enters(referral, "actions", "{\"action\":\"file_returned\"}")
                .statusCode(200);

        var bailStart = Instant.parse(clockOf(referral, "bail").getString("startedAt"));
        var suspendedFrom = clock.instant().minus(Duration.ofHours(240));
        var from = suspendedFrom.isBefore(bailStart) ? bailStart : suspendedFrom;
        assertThat(due(referral)).isEqualTo(before.plus(Duration.between(from, clock.instant())));
    }

    @Test
    void anArrestThatNeverWasTakesNoClockWithItButItsOwn() {
        var referral = referrals.receive("FORCE-A");
        Officer.FORCE.enters(referral, "opening", "{}").statusCode(200);
        Officer.FORCE.enters(referral, "actions", "{\"action\":\"arrest\"}").statusCode(200);
        assertThat(clockOf(referral, "first-action").getString("stopKind")).isEqualTo("action");

        clock.set(clock.instant().plus(Duration.ofHours(1)), 0);
        Officer.FORCE
                .enters(referral, "corrections", "{\"corrects\":3,\"occurredAt\":null,\"reason\":\"another case\"}")
                .statusCode(200);

        assertThat(clockOf(referral, "first-action").getString("stoppedAt")).isNull();
        assertThat(clockOf(referral, "first-action").getInt("episode")).isEqualTo(2);
        assertThat(clockOf(referral, "victim-update").getString("clock")).isNull();
        assertThat(clockOf(referral, "unread").getString("stopKind")).isEqualTo("opened");
    }
}
