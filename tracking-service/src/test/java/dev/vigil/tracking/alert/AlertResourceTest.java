package dev.vigil.tracking.alert;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrackingTest
class AlertResourceTest {

    private static final String UNIT = "ALERTED";

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    private final Officer officer = new Officer("Test Ash", UNIT);

    @BeforeEach
    void unitsAreKnown() {
        officer.isOfA("HUB");
    }

    private void passes(Duration time) {
        clock.set(clock.instant().plus(time), 0);
        await().until(() -> get("/v1/clocks/settled").then().extract().path("settled"));
    }

    private static ValidatableResponse alerts(boolean open) {
        return get("/v1/alerts?open=" + open).then().statusCode(200);
    }

    @Test
    void breachesOfOneClockUnitAndMomentAreOneAlertUntilItGetsWorse() {
        referrals.receive(UNIT, 40);

        passes(Duration.ofHours(25));

        var unread = "findAll { it.unit == '" + UNIT + "' && it.title.startsWith('unread') }";
        alerts(true).body(unread, hasSize(1)).body(unread + "[0].count", equalTo(40));
        String id = alerts(true).extract().path(unread + "[0].id");
        officer.post("/v1/alerts/" + id + "/acknowledgement", "")
                .statusCode(200)
                .body("acknowledgedBy", equalTo("Test Ash"));
        alerts(true).body(unread, hasSize(0));
        alerts(false).body(unread + "[0].acknowledgedBy", equalTo("Test Ash"));

        passes(Duration.ofHours(24));

        alerts(true).body(unread + "[0].id", equalTo(id)).body(unread + "[0].level", equalTo(200));
        List<Object> referralsNamed = alerts(true).extract().path(unread + "[0].referrals");
        assertThat(referralsNamed).hasSize(40);
    }

    @Test
    void unknownAlertAndUnreadableParameterAreRefused() {
        officer.post("/v1/alerts/" + UUID.randomUUID() + "/acknowledgement", "").statusCode(404);
        get("/v1/alerts?open=perhaps").then().statusCode(400).body("errors[0].parameter", equalTo("open"));
    }
}
