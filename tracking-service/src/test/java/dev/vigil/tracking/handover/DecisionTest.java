package dev.vigil.tracking.handover;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that pass to a named officer, within a unit, or all at once because somebody decided so. */
@TrackingTest
class DecisionTest {

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    // A unit of its own for each test: the decision moves all that the unit has.
    private final String unit = "OLD-" + Math.abs(UUID.randomUUID().hashCode());
    private final Officer old = new Officer("Test Ash", unit);
    private final Officer heir = new Officer("Test Yew", "HEIR");

    @BeforeEach
    void unitsAndOfficersAreKnown() {
        old.isOfA("TEAM");
        heir.isOfA("FORCE");
        officer("-FIR", unit);
        officer("-OAK", unit);
        officer("-YEW", "HEIR");
    }

    private String officer(String name) {
        return unit + name;
    }

    private void officer(String name, String of) {
        old.put(
                        "/v1/officers/" + officer(name),
                        "{\"name\":\"Test\",\"unit\":\"%s\",\"role\":\"OFFICER\",\"available\":true}".formatted(of))
                .statusCode(200);
    }

    private List<ReferralId> casesOf(String officer, int count) {
        var cases = referrals.receive(unit, count);
        cases.forEach(each -> old.enters(each, "assignment", "{\"officer\":\"" + officer + "\"}")
                .statusCode(200));
        return cases;
    }

    private ValidatableResponse decides(String whose, String more) {
        return old.post(
                "/v1/handovers",
                "{\"to\":\"HEIR\",%s,\"decision\":\"Order 7\",\"reason\":\"because\"%s}".formatted(whose, more));
    }

    private static ValidatableResponse theCase(ReferralId referral) {
        return get("/v1/cases/" + referral).then();
    }

    @Test
    void casesOfARestrictedOfficerMoveByOneDecisionAndAreNeverWithoutOwner() {
        var his = casesOf(officer("-FIR"), 3);
        var other = casesOf(officer("-OAK"), 1).getFirst();

        String id = decides("\"ofOfficer\":\"%s\"".formatted(officer("-FIR")), "")
                .statusCode(200)
                .body("requested", equalTo(3))
                .body("decision", equalTo("Order 7"))
                .body("ofOfficer", equalTo(officer("-FIR")))
                .body("notYetAsked", equalTo(0))
                .extract()
                .path("id");

        his.forEach(each -> theCase(each).body("owner.officer", equalTo(officer("-FIR"))));
        heir.post("/v1/handovers/" + id + "/acceptance", "{\"officer\":\"%s\"}".formatted(officer("-YEW")))
                .statusCode(200)
                .body("accepted", equalTo(3));
        his.forEach(each -> theCase(each)
                .body("owner.unit", equalTo("HEIR"))
                .body("owner.officer", equalTo(officer("-YEW")))
                .body("holdings", hasSize(3)));
        theCase(other).body("owner.unit", equalTo(unit)).body("pendingHandover", nullValue());
    }

    @Test
    void clocksGoOnFromTheirOriginalStartWhenAUnitIsReorganised() {
        var cases = referrals.receive(unit, 2);
        Map<String, String> before = startOfClocks(cases.getFirst());
        clock.set(clock.instant().plus(Duration.ofDays(3)), 0);

        String id = decides("\"ofUnit\":\"%s\"".formatted(unit), "")
                .statusCode(200)
                .body(
                        "outstanding",
                        containsInAnyOrder(
                                cases.getFirst().toString(), cases.getLast().toString()))
                .extract()
                .path("id");
        heir.post("/v1/handovers/" + id + "/acceptance", "{}").statusCode(200);

        assertThat(startOfClocks(cases.getFirst())).containsAllEntriesOf(before);
        decides("\"ofUnit\":\"%s\"".formatted(unit), "")
                .statusCode(409)
                .body("type", equalTo("/problems/not-allowed-now"));
    }

    private static Map<String, String> startOfClocks(ReferralId referral) {
        return theCase(referral).extract().path("clocks.collectEntries { [it.clock, it.startedAt] }");
    }

    @Test
    void decisionHasANameAndAReasonAndSaysWhoseCases() {
        casesOf(officer("-FIR"), 1);
        var his = "\"ofOfficer\":\"%s\"".formatted(officer("-FIR"));

        decides(his, ",\"referrals\":[\"" + UUID.randomUUID() + "\"]").statusCode(400);
        old.post("/v1/handovers", "{\"to\":\"HEIR\"," + his + ",\"reason\":\"because\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decision"));
        old.post("/v1/handovers", "{\"to\":\"HEIR\"," + his + ",\"decision\":\"Order 7\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        old.post("/v1/handovers", "{\"to\":\"HEIR\"}").statusCode(400).body("errors[0].pointer", equalTo("/referrals"));
        heir.post(
                        "/v1/handovers",
                        "{\"to\":\"HEIR\",\"ofUnit\":\"%s\",\"decision\":\"Mine\",\"reason\":\"because\"}"
                                .formatted(unit))
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-owner"));
    }

    @Test
    void officerAsksAColleagueOfTheSameUnitToTakeOver() {
        var his = casesOf(officer("-FIR"), 1);
        var body = "{\"to\":\"%s\",\"toOfficer\":\"%s\",\"referrals\":%s,\"manifest\":{\"count\":1}}";

        old.post("/v1/handovers", body.formatted(unit, officer("-FIR"), Officer.json(his)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toOfficer"));
        old.post("/v1/handovers", body.formatted(unit, officer("-YEW"), Officer.json(his)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toOfficer"));
        String id = old.post("/v1/handovers", body.formatted(unit, officer("-OAK"), Officer.json(his)))
                .statusCode(200)
                .body("toOfficer", equalTo(officer("-OAK")))
                .extract()
                .path("id");
        theCase(his.getFirst())
                .body("owner.officer", equalTo(officer("-FIR")))
                .body("pendingHandover.toOfficer", equalTo(officer("-OAK")));

        old.post("/v1/handovers/" + id + "/acceptance", "{}").statusCode(200);

        theCase(his.getFirst())
                .body("owner.unit", equalTo(unit))
                .body("owner.officer", equalTo(officer("-OAK")))
                .body("holdings.officer", contains(null, officer("-FIR"), officer("-OAK")));
    }

    @Test
    void whatNobodyAnsweredYetIsTakenBackAndStaysTheSenders() {
        var cases = referrals.receive(unit, 2);
        var id = old.handsOver("HEIR", cases);
        heir.post("/v1/handovers/" + id + "/withdrawal", "{\"reason\":\"because\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-owner"));

        old.post("/v1/handovers/" + id + "/withdrawal", "{\"reason\":\"sent to the wrong force\"}")
                .statusCode(200)
                .body("withdrawn", equalTo(2));

        theCase(cases.getFirst()).body("owner.unit", equalTo(unit)).body("pendingHandover", nullValue());
        heir.post("/v1/handovers/" + id + "/acceptance", "{}").statusCode(409);
        old.handsOver("HEIR", cases);
    }
}
