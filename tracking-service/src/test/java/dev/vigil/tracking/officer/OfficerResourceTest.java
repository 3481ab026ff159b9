package dev.vigil.tracking.officer;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrackingTest
class OfficerResourceTest {

    @Inject
    Referrals referrals;

    private final Officer rowan = new Officer("Test Rowan", "DUTY-FORCE");

    @BeforeEach
    void unitsAreKnown() {
        rowan.isOfA("FORCE");
        rowan.put("/v1/units/DUTY-TEAM", "{\"name\":\"Team\",\"kind\":\"TEAM\",\"parent\":\"DUTY-FORCE\"}")
                .statusCode(200);
    }

    private ValidatableResponse puts(String code, String unit, String role, boolean available) {
        return rowan.put(
                "/v1/officers/" + code,
                "{\"name\":\"Test Maple\",\"unit\":\"%s\",\"role\":\"%s\",\"available\":%b,\"mail\":\"maple@example.test\"}"
                        .formatted(unit, role, available));
    }

    @Test
    void unitWithoutOfficersHasTheDutyOfficerOfTheHub() {
        rowan.put("/v1/units/NOBODY", "{\"name\":\"Nobody\",\"kind\":\"FORCE\"}")
                .statusCode(200);

        get("/v1/units/NOBODY/duty").then().statusCode(200).body("holder.code", equalTo("HUB-DUTY"));
        get("/v1/units/ATLANTIS/duty").then().statusCode(404);
    }

    @Test
    void teamWithoutALeadAnswersToTheForce() {
        puts("D-LEAD", "DUTY-FORCE", "LEAD", true).statusCode(200).body("unit", equalTo("DUTY-FORCE"));

        get("/v1/units/DUTY-TEAM/duty").then().body("holder.code", equalTo("D-LEAD"));

        puts("D-SUPER", "DUTY-TEAM", "SUPERVISOR", true).statusCode(200);
        get("/v1/units/DUTY-TEAM/duty")
                .then()
                .body("holder.code", equalTo("D-SUPER"))
                .body("alerted.officer.code", contains("D-SUPER", "D-LEAD"));
        get("/v1/officers?unit=DUTY-TEAM").then().body("code", hasItem("D-SUPER"));
    }

    @Test
    void dutyOfTheHubIsNeverUnstaffed() {
        rowan.put(
                        "/v1/officers/HUB-DUTY",
                        "{\"name\":\"Duty\",\"unit\":\"NATIONAL-HUB\",\"role\":\"LEAD\",\"available\":false}")
                .statusCode(409)
                .body("type", equalTo("/problems/still-accountable"));
    }

    @Test
    void officerIsOfAKnownUnitAndHasAGoodCode() {
        puts("D-MAPLE", "ATLANTIS", "OFFICER", true).statusCode(422).body("errors[0].pointer", equalTo("/unit"));
        puts("d-maple", "DUTY-FORCE", "OFFICER", true).statusCode(400).body("errors[0].parameter", equalTo("code"));
        puts("D-MAPLE", "DUTY-FORCE", "CHIEF", true).statusCode(400).body("errors[0].pointer", equalTo("/role"));
    }

    @Test
    void caseIsGivenToAnAvailableOfficerOfTheUnitAndToNobodyElse() {
        puts("D-MAPLE", "DUTY-FORCE", "OFFICER", true).statusCode(200);
        puts("D-AWAY", "DUTY-FORCE", "OFFICER", false).statusCode(200);
        puts("D-OTHER", "DUTY-TEAM", "OFFICER", true).statusCode(200);
        var referral = referrals.receive("DUTY-FORCE");
        get("/v1/cases/" + referral).then().body("owner.officer", nullValue());

        for (var unfit : new String[] {"D-AWAY", "D-OTHER"}) {
            rowan.enters(referral, "assignment", "{\"officer\":\"" + unfit + "\"}")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/officer"));
        }
        rowan.enters(referral, "assignment", "{\"officer\":\"NOBODY\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-officer"));
        Officer.HUB
                .enters(referral, "assignment", "{\"officer\":\"HUB-DUTY\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-owner"));
        rowan.enters(referral, "assignment", "{\"officer\":\"D-MAPLE\"}")
                .statusCode(200)
                .body("owner.unit", equalTo("DUTY-FORCE"))
                .body("owner.officer", equalTo("D-MAPLE"))
                .body("holdings.officer", contains(null, "D-MAPLE"));
        rowan.enters(referral, "assignment", "{\"officer\":\"D-MAPLE\"}").statusCode(400);
    }

    @Test
    void officerLeavesNoOpenCaseBehind() {
        puts("D-LEAVER", "DUTY-FORCE", "OFFICER", true).statusCode(200);
        var referral = referrals.receive("DUTY-FORCE");
        rowan.enters(referral, "assignment", "{\"officer\":\"D-LEAVER\"}").statusCode(200);

        puts("D-LEAVER", "DUTY-TEAM", "OFFICER", true).statusCode(409).body("detail", containsString("1 open case"));

        puts("D-LEAVER", "DUTY-FORCE", "OFFICER", false).statusCode(200);
        get("/v1/cases/" + referral).then().body("owner.officer", equalTo("D-LEAVER"));
    }
}
