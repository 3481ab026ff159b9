package dev.vigil.tracking.figure.integrity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent.Overridden;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C9: signs of gaming; C11 and C12: what is published names who did not report, and no small count. */
@TrackingTest
class IntegrityResourceTest {

    private static final String OPERATION = "INTEGRITY-TEST";

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Test
    void signsAreCountedWithTheirBaseAndTheirCases() {
        Officer.FORCE.isOfA("FORCE");
        toTheLastDayOfAMonth();
        var ids = referrals.receive(List.of(
                referrals.received("FORCE-A", OPERATION, clock.instant()),
                referrals.received("FORCE-A", OPERATION, clock.instant())));
        var sign = ids.getFirst();
        var other = ids.getLast();
        ids.forEach(each -> referrals.assess(each, 2, Band.HIGH));
        Officer.FORCE
                .enters(other, "decisions", "{\"outcome\":\"15\",\"supervisor\":\"Test Oak\",\"reason\":\"because\"}")
                .statusCode(200);
        Officer.FORCE.enters(other, "closure", "{\"reason\":\"done\"}").statusCode(200);
        clock.set(clock.instant().plus(Duration.ofDays(6)), 0);
        lowered(sign);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)), 0);
        Officer.FORCE
                .enters(
                        sign,
                        "actions",
                        "{\"action\":\"visit\",\"occurredAt\":\"%s\"}"
                                .formatted(clock.instant().minus(Duration.ofDays(4))))
                .statusCode(200);

        given().get("/v1/figures/integrity?operation=" + OPERATION)
                .then()
                .statusCode(200)
                .body("signs.find { it.signal == 'LOWERED' }.n", equalTo(1))
                .body("signs.find { it.signal == 'LOWERED' }.cases", equalTo(List.of(sign.toString())))
                .body("signs.find { it.signal == 'PERIOD_END' }.n", equalTo(1))
                .body("signs.find { it.signal == 'PERIOD_END' }.base", equalTo(1))
                .body("signs.find { it.signal == 'PERIOD_END' }.cases", equalTo(List.of(other.toString())))
                .body("signs.find { it.signal == 'HEAPING' }.n", equalTo(0))
                .body("signs.find { it.signal == 'HEAPING' }.base", equalTo(1))
                .body("signs.find { it.signal == 'LATE_ENTRIES' }.parts.WITHIN_A_WEEK", equalTo(2))
                .body("signs.find { it.signal == 'LATE_ENTRIES' }.n", equalTo(0));
        given().get("/v1/figures/integrity?format=csv&operation=" + OPERATION)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("figure,version,as_at,of,part,measure,value"))
                .body(containsString(",PERIOD_END,n,1"));
        given().accept("text/csv")
                .get("/v1/figures/first-action?operation=" + OPERATION)
                .then()
                .statusCode(200)
                .body(containsString("time-to-stop,"))
                .body(containsString(",received,2"));
    }

    private void lowered(ReferralId referral) {
        var set = new Overridden(
                referral,
                UUID.randomUUID(),
                clock.instant(),
                Band.LOW,
                Band.HIGH,
                new Actor("Test Elm", "FORCE-A"),
                "Test Oak",
                "because");
        referrals.arrive(List.of(referrals.incoming(3, set)));
    }

    private void toTheLastDayOfAMonth() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        clock.set(YearMonth.from(now).plusMonths(1).atEndOfMonth().atTime(12, 0).toInstant(ZoneOffset.UTC), 0);
    }

    @Test
    void whatIsPublishedOfAQuarterNamesWhoDidNotReportAndNeverChanges() {
        Officer.FORCE.isOfA("FORCE");
        new Officer("Test Ash", "SILENT-FORCE").isOfA("FORCE");
        referrals.receive("FORCE-A", 3);
        var quarter = quarter();
        clock.set(clock.instant().plus(Duration.ofDays(100)), 0);

        var first = given().get("/v1/figures/published?quarter=" + quarter)
                .then()
                .statusCode(200)
                .body("didNotReport", hasItem("SILENT-FORCE"))
                .body("units.unit", hasItem("FORCE-A"))
                .body("units.unit", not(hasItem("SILENT-FORCE")))
                .extract()
                .asString();
        given().get("/v1/figures/published?quarter=" + quarter).then().body(equalTo(first));
        given().get("/v1/figures/published?quarter=" + quarter()).then().statusCode(400);
        given().get("/v1/figures/published?quarter=lately").then().statusCode(400);
    }

    private String quarter() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return now.getYear() + "-Q" + ((now.getMonthValue() - 1) / 3 + 1);
    }
}
