package dev.vigil.tracking;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One case from receipt to charge, as its officers enter it over REST. */
@TrackingTest
class InvestigationStoryTest {

    @Inject
    SimulatedClock clock;

    @Inject
    Referrals referrals;

    private final Officer force = new Officer("Test Ash", "FORCE-A");
    private ReferralId referral;
    private Instant visited;

    @BeforeEach
    void unitsAreKnown() {
        force.isOfA("FORCE");
    }

    @Test
    void aCaseIsInvestigatedFromReceiptToCharge() {
        caseIsReceivedAndGraded();
        childrenAreFoundAndShared();
        warrantIsRefusedThenGrantedAndExecuted();
        subjectIsArrestedBailedAndAssessed();
        devicesAreSeizedAndExamined();
        caseWaitsForAPlatformAndNobodyForgetsIt();
        visitOfTheWrongCaseIsTakenBack();
        subjectDiesOnlyInAnotherCase();
        prosecutorDecidesAndEverybodyIsTold();
        timelineShowsWhatWasCorrectedAndWhatWasLate();
    }

    private void caseIsReceivedAndGraded() {
        referral = referrals.receive("FORCE-A");
        referrals.assess(referral, 1, Band.HIGH);
        force.enters(referral, "checks", """
                {"check":"occupation","facts":[{"question":"paidWork","answer":"YES"}]}""").statusCode(200);
    }

    private void childrenAreFoundAndShared() {
        enter("children", "{\"safety\":\"AT_RISK\"}")
                .body("investigation.children.known", equalTo(1))
                .body("investigation.children.toBeShared", equalTo(1))
                .body("investigation.tasks.what", hasItem("safeguarding-share"));
        enter("children", "{\"safety\":\"NOT_ESTABLISHED\"}").body("investigation.children.known", equalTo(2));
        enter("safeguarding", "{}")
                .body("investigation.children.each[0].sharedAt", notNullValue())
                .body("investigation.children.each[1].sharedAt", nullValue())
                .body("investigation.tasks.what", not(hasItem("safeguarding-share")));
        force.put("/v1/cases/" + referral + "/children/C2", "{\"safety\":\"SAFE\"}")
                .statusCode(200)
                .body("investigation.children.safe", equalTo(1));
        force.put("/v1/cases/" + referral + "/children/C9", "{\"safety\":\"SAFE\"}")
                .statusCode(404)
                .body("errors[0].detail", equalTo("must be one of this case: C1, C2"));
    }

    private void warrantIsRefusedThenGrantedAndExecuted() {
        for (var step : List.of("needed", "requested", "refused", "requested", "granted")) {
            enter("actions", "{\"action\":\"warrant_" + step + "\"}").body("state", equalTo("OPENED"));
        }
        passes(Duration.ofHours(5));
        enter("actions", "{\"action\":\"warrant_executed\"}")
                .body("state", equalTo("ACTED_ON"))
                .body("investigation.warrants.requested", equalTo(2))
                .body("investigation.warrants.refused", equalTo(1));
    }

    private void subjectIsArrestedBailedAndAssessed() {
        refused("bail", "{\"conditions\":true}", 409, "not-allowed-now");
        enter("actions", "{\"action\":\"arrest\"}");
        enter("bail", "{\"conditions\":true}").body("investigation.bail.conditions", equalTo(true));
        enter("bail/extension", "{\"limit\":\"6mo\",\"authority\":\"inspector\"}")
                .body("investigation.bail.limit", equalTo("6mo"))
                .body("investigation.tasks.findAll { it.what == 'welfare-assessment' }.because", hasItem("arrest"));
        enter("risk-assessments", "{\"risk\":\"WELFARE\",\"level\":\"HIGH\",\"occasion\":\"arrest\"}")
                .body("investigation.tasks.what", not(hasItem("welfare-assessment")));
        enter("disclosures", "{\"disclosed\":false,\"recipient\":\"employer\",\"reason\":\"left the post\"}")
                .body("investigation.disclosures[0].reason", equalTo("left the post"))
                .body("investigation.tasks.what", not(hasItem("disclosure-decision")));
    }

    private void devicesAreSeizedAndExamined() {
        enter("devices", "{\"kind\":\"phone\"}");
        enter("devices", "{\"kind\":\"laptop\"}").body("investigation.devices.waiting", equalTo(2));
        passes(Duration.ofDays(3));
        enter("devices/D2/examination-start", "{}");
        refused("devices/D2/examination-start", "{}", 409, "not-allowed-now");
        refused("devices/D7/examination-start", "{}", 404, "not-found");
        enter("devices/D2/examination-finish", "{}")
                .body("investigation.devices.seized", equalTo(2))
                .body("investigation.devices.waiting", equalTo(1))
                .body("investigation.devices.examined", equalTo(1));
        enter(
                "expiries",
                "{\"holder\":\"platform\",\"until\":\"%s\"}"
                        .formatted(clock.instant().plus(Duration.ofDays(20))));
    }

    private void caseWaitsForAPlatformAndNobodyForgetsIt() {
        var review = clock.instant().plus(Duration.ofDays(7));
        refused("holds", """
                {"waitingFor":"PLATFORM_DATA","owner":"Test Elm","reviewAt":"%s"}""".formatted(review), 400, "missing-field");
        String hold = enter("holds", """
                {"waitingFor":"PLATFORM_DATA","owner":"Test Elm","reviewAt":"%s","reason":"asked"}""".formatted(review))
                .body("holds[0].pastReview", equalTo(false))
                .extract()
                .path("holds[0].id");

        passes(Duration.ofDays(8));

        theCase().body("holds[0].pastReview", equalTo(true)).body("due.overdue", not(equalTo(0)));
        get("/v1/reviews?unit=FORCE-A&what=HOLD&dueBefore=" + clock.instant())
                .then()
                .statusCode(200)
                .body("reviews.find { it.referral == '%s' }.past".formatted(referral), equalTo(true))
                .body("holdsPast", not(equalTo(0)));
        enter("holds/" + hold + "/lifting", "{}").body("holds[0].liftedAt", notNullValue());
        get("/v1/reviews").then().body("reviews.referral", not(hasItem(referral.toString())));
    }

    private void visitOfTheWrongCaseIsTakenBack() {
        visited = clock.instant().minus(Duration.ofDays(20));
        var acted = theCase().extract().<String>path("firstActionAt");
        refused("actions", "{\"action\":\"visit\",\"occurredAt\":\"%s\"}".formatted(visited), 400, "invalid-field");
        visited = Instant.parse(acted).minus(Duration.ofHours(1));
        enter("actions", "{\"action\":\"visit\",\"occurredAt\":\"%s\"}".formatted(visited))
                .body("firstActionAt", equalTo(visited.toString()));

        enter(
                        "corrections",
                        "{\"corrects\":%d,\"occurredAt\":null,\"reason\":\"of another case\"}".formatted(lastSeq()))
                .body("firstActionAt", equalTo(acted));

        refused("corrections", "{\"corrects\":1,\"occurredAt\":null,\"reason\":\"never sent\"}", 400, "invalid-field");
    }

    private void subjectDiesOnlyInAnotherCase() {
        var other = referrals.receive("FORCE-A");
        force.enters(other, "subject-death", "{}")
                .statusCode(200)
                .body("state", equalTo("OPENED"))
                .body("closedAt", nullValue())
                .body("investigation.subjectDiedAt", notNullValue());
    }

    private void prosecutorDecidesAndEverybodyIsTold() {
        enter("actions", "{\"action\":\"file_to_prosecutor\"}");
        passes(Duration.ofDays(10));
        refused("decisions", "{\"outcome\":\"22\"}", 409, "contact-risk-outstanding");
        enter("decisions", "{\"outcome\":\"1\",\"communicatedAt\":\"%s\"}".formatted(clock.instant()))
                .body("state", equalTo("DECIDED"))
                .body("outcome", equalTo("1"));
        enter("actions", "{\"action\":\"victim_told\"}");
        enter("closure", "{\"reason\":\"charged\"}").body("state", equalTo("CLOSED"));
        refused("devices", "{\"kind\":\"phone\"}", 409, "not-allowed-now");
    }

    private void timelineShowsWhatWasCorrectedAndWhatWasLate() {
        var timeline = get("/v1/cases/" + referral + "/timeline").then();
        timeline.body("findAll { it.type == 'entry.corrected' }", hasSize(1))
                .body("find { it.event.action == 'visit' }.late", equalTo(true))
                .body("find { it.event.action == 'visit' }.correction.never", equalTo(true))
                .body("find { it.event.action == 'arrest' }.correction", nullValue());
        List<Integer> places = timeline.extract().path("seq");
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void linkStandsInBothTimelinesAndIsTakenBackInBoth() {
        var both = referrals.receive("FORCE-A", 2);
        var ours = both.getFirst();
        var theirs = referrals.receive("NATIONAL-HUB");
        var body = "{\"other\":\"%s\",\"grounds\":\"same number\"}";

        force.enters(ours, "links", body.formatted(theirs))
                .statusCode(200)
                .body("links.referral", contains(theirs.toString()))
                .body("links[0].reference", notNullValue());

        get("/v1/cases/" + theirs).then().body("links.referral", contains(ours.toString()));
        force.enters(ours, "links", body.formatted(theirs)).statusCode(409);
        force.enters(ours, "links", body.formatted(ours)).statusCode(400).body("errors[0].pointer", equalTo("/other"));
        force.enters(ours, "links", body.formatted("nonsense"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/other"));
        force.enters(theirs, "links", body.formatted(ours)).statusCode(409);
        force.enters(ours, "links/" + theirs + "/removal", "{}").statusCode(400);
        force.enters(ours, "links/" + theirs + "/removal", "{\"reason\":\"another person\"}")
                .statusCode(200)
                .body("links", empty());
        get("/v1/cases/" + theirs).then().body("links", empty());
    }

    @Test
    void e1WhatIsNotPrioritisedIsCountedAndComesUpForReview() {
        var referral = referrals.receive("FORCE-A");
        var review = clock.instant().plus(Duration.ofDays(28));
        int before = get("/v1/reviews?unit=FORCE-A").then().extract().path("putOff");

        force.enters(referral, "decisions", """
                {"outcome":"not_prioritised","supervisor":"Test Oak","reason":"nobody is free","reviewAt":"%s"}""".formatted(review))
                .statusCode(200)
                .body("reviewAt", equalTo(review.toString()))
                .body("closedAt", nullValue());

        get("/v1/reviews?unit=FORCE-A&what=DECISION&limit=500")
                .then()
                .body("putOff", equalTo(before + 1))
                .body("reviews.find { it.referral == '%s' }.owner".formatted(referral), equalTo("Test Oak"))
                .body("reviews.find { it.referral == '%s' }.past".formatted(referral), equalTo(false));
        get("/v1/reviews?what=NONSENSE").then().statusCode(400);
        get("/v1/reviews?after=!").then().statusCode(400);
        get("/v1/reviews?limit=0").then().statusCode(400);
    }

    @Test
    void e4OutcomesAreACodeListWithoutZero() {
        get("/v1/outcomes")
                .then()
                .body("code", hasItem("22"))
                .body("code", not(hasItem("0")))
                .body("findAll { it.outOfCourt }.code", contains("2", "3", "6", "7", "8", "22"))
                .body("find { it.code == 'not_prioritised' }.keepsOpen", equalTo(true));
    }

    @Test
    void d7WordsForThePersonAreNeutral() {
        assertThat(get("/openapi").asString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("offender")
                .doesNotContain("suspect")
                .doesNotContain("perpetrator");
    }

    private ValidatableResponse enter(String what, String body) {
        return force.enters(referral, what, body).statusCode(200);
    }

    private void refused(String what, String body, int status, String problem) {
        force.enters(referral, what, body).statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private ValidatableResponse theCase() {
        return get("/v1/cases/" + referral).then().statusCode(200);
    }

    private int lastSeq() {
        return get("/v1/cases/" + referral + "/timeline").then().extract().path("seq.max()");
    }

    private void passes(Duration time) {
        clock.set(clock.instant().plus(time), 0);
    }
}
