package dev.vigil.triage.override;

import static dev.vigil.triage.referral.Sender.NINE;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.delivery.Backends;
import dev.vigil.triage.referral.Sender;
import dev.vigil.triage.referral.Witness;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person lowers a band, and what the machine may and may not do after that. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class PeopleDecideStoryTest {

    private static final Fact TEACHES = new Fact("positionOfTrust", Answer.YES, null, "check:occupation by Test Rowan");
    private static final Fact GROOMING = new Fact("grooming", Answer.YES, null, "agency:national-hub");
    private static final Fact ADDRESS = new Fact("addressResolved", Answer.YES, null, "agency:national-hub");

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    private final ReferralId referral = new ReferralId(UUID.randomUUID());

    @BeforeAll
    static void waitAsLongAsABusyMachineNeeds() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @Test
    void loweredBandIsRaisedAgainOnlyBySomethingNew() {
        aTeacherIsReferred();
        onePersonAloneCannotLowerIt();
        twoPeopleLowerIt();
        aToolDisagrees();
        whatChangesNoAnswerLeavesItLow();
        signsOfGroomingRaiseItAgain();
        thePageTellsTheWholeStory();
    }

    private void aTeacherIsReferred() {
        sender.received(referral, TEACHES);
        await().untilAsserted(() -> assertThat(witness.about(referral)).hasSize(1));
    }

    private void onePersonAloneCannotLowerIt() {
        decides("{\"band\":\"LOW\",\"reason\":\"retired\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/second-person-needed"))
                .body("errors.pointer", hasItem("/seconder"));
    }

    private void twoPeopleLowerIt() {
        decides("{\"band\":\"LOW\",\"reason\":\"retired ten years ago\",\"seconder\":\"Test Maple\"}")
                .statusCode(200)
                .body("previousBand", equalTo("HIGH"));
        await().untilAsserted(() -> assertThat(witness.about(referral)).hasSize(2));
        var told = (TriageEvent.Overridden) witness.about(referral).getLast();
        assertThat(told.band()).isEqualTo(Band.LOW);
        assertThat(told.by().name()).isEqualTo("Test Rowan");
        assertThat(told.seconder()).isEqualTo("Test Maple");
        assertThat(told.reason()).isEqualTo("retired ten years ago");
    }

    private void aToolDisagrees() {
        acts("tools", """
                {"name":"a tool","version":"3","result":"High","band":"HIGH","assessor":"Test Maple",
                 "assessedAt":"2026-03-02T08:00:00Z","completeness":80}""")
                .statusCode(200)
                .body("disagreement", startsWith("a tool says HIGH, more urgent than our LOW"));
        await().untilAsserted(() -> assertThat(witness.about(referral)).hasSize(3));
        var told = (TriageEvent.ToolRecorded) witness.about(referral).getLast();
        assertThat(told.ourBand()).isEqualTo(Band.LOW);
        assertThat(told.completeness()).isEqualTo(80);
    }

    private void whatChangesNoAnswerLeavesItLow() {
        sender.supplemented(referral, 2, NINE, ADDRESS);
        await().untilAsserted(() -> assertThat(witness.about(referral)).hasSize(4));
        assertThat(witness.assessments(referral).getLast().band()).isEqualTo(Band.LOW);
    }

    private void signsOfGroomingRaiseItAgain() {
        sender.supplemented(referral, 3, NINE, GROOMING);
        await().untilAsserted(() -> assertThat(witness.about(referral)).hasSize(5));
        assertThat(witness.assessments(referral).getLast().band()).isEqualTo(Band.VERY_HIGH);
        assertThat(witness.assessments(referral).getLast().because())
                .containsExactly("Are there signs of grooming or enticement? Yes, before: unknown");
        assertThat(witness.versions(referral)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private void thePageTellsTheWholeStory() {
        get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("band", equalTo("VERY_HIGH"))
                .body("changes.now", equalTo(List.of("VERY_HIGH", "LOW", "HIGH")))
                .body("changes[0].was", equalTo("LOW"))
                .body("changes[0].because[0]", startsWith("Are there signs of grooming"))
                .body("changes[1].by.name", equalTo("Test Rowan"))
                .body("changes[1].because", hasItem("retired ten years ago"))
                .body("disagreements[0]", startsWith("a tool says HIGH, less urgent than our VERY_HIGH"))
                .body("assessments.size()", equalTo(3))
                .body("overrides.size()", equalTo(1))
                .body("tools.size()", equalTo(1));
        var last = witness.assessments(referral).getLast().assessment();
        given().accept("text/plain")
                .get("/v1/assessments/" + last)
                .then()
                .contentType("text/plain")
                .body(containsString("Assessed anew because: Are there signs of grooming or enticement? Yes"))
                .body(containsString("Would raise the band to IMMEDIATE: Is there a threat to life"))
                .body(containsString(", if a person decides so: "));
        for (var assessment : witness.assessments(referral)) {
            var stored = get("/v1/assessments/" + assessment.assessment());
            assertThat(post("/v1/assessments/" + assessment.assessment() + "/recompute")
                            .asString())
                    .isEqualTo(stored.asString());
        }
    }

    @Test
    void bandIsNotSetOnAnAssessmentThatIsNoLongerTheLatest() {
        sender.received(referral);
        await().untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));
        sender.supplemented(referral, 2, NINE, TEACHES);
        await().untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(2));
        var body = "{\"band\":\"LOW\",\"reason\":\"nothing in it\",\"seconder\":\"Test Maple\",\"basedOn\":\"%s\"}";

        decides(body.formatted(witness.assessments(referral).getFirst().assessment()))
                .statusCode(409)
                .body("type", equalTo("/problems/assessment-superseded"));
        decides(body.formatted(witness.assessments(referral).getLast().assessment()))
                .statusCode(200);
    }

    @Test
    void overrideWithoutAReasonIsRefusedByPointer() {
        sender.received(referral);
        await().untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));

        decides("{\"band\":\"HIGH\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/missing-field"))
                .body("errors.pointer", hasItem("/reason"));
        decides("{\"band\":\"MEDIUM\",\"reason\":\"as it is\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/same-band"));
    }

    @Test
    void referralThatHasNotBeenAssessedIsNotFound() {
        decides("{\"band\":\"HIGH\",\"reason\":\"x\"}").statusCode(404);
        get("/v1/referrals/" + referral).then().statusCode(404);
    }

    private ValidatableResponse decides(String body) {
        return acts("overrides", body);
    }

    private ValidatableResponse acts(String what, String body) {
        return given().header("Vigil-Actor", "Test Rowan")
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/json")
                .body(body)
                .post("/v1/referrals/" + referral + "/" + what)
                .then();
    }
}
