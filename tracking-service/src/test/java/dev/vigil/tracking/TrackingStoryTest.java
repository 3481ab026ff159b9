package dev.vigil.tracking;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.Outbox;
import dev.vigil.delivery.Outgoing;
import dev.vigil.time.SimulatedClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One referral from receipt to closure and back, over Kafka and REST as everybody else uses them. */
@TrackingTest
class TrackingStoryTest {

    @Inject
    SimulatedClock clock;

    @Inject
    Outbox outbox;

    @Inject
    Referrals referrals;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Officer force = new Officer("Test Ash", "FORCE-A");
    private Instant start;
    private Received received;

    @BeforeEach
    void unitsAreKnown() {
        force.isOfA("FORCE");
    }

    @Test
    void aReferralIsReceivedGradedPassedOnActedOnDecidedClosedAndReopened() {
        intakePublishesAReferralToTheHub();
        triageGradesIt();
        nobodyReadsItForADay();
        hubHandsItOverAndForceAccepts();
        officerOpensAndChecks();
        triageRaisesItAndItIsOverItsLimitAtOnce();
        officerRecordsAVisitOfYesterday();
        officerDecidesAndClosesAndReopens();
        timelineTellsItAll();
    }

    private void intakePublishesAReferralToTheHub() {
        start = clock.instant();
        received = referrals.received("NATIONAL-HUB", "STORY", start);
        arrives(1, received);

        await().untilAsserted(() -> theCase().statusCode(200));
        theCase()
                .body("state", equalTo("RECEIVED"))
                .body("band", nullValue())
                .body("accessUnknown", equalTo(true))
                .body("owner.unit", equalTo("NATIONAL-HUB"))
                .body("clocks.clock", hasItem("unread"))
                .body("clocks.find { it.clock == 'first-action' }.limit", equalTo("24h"));
    }

    private void triageGradesIt() {
        arrives(1, referrals.assessed(received.referral(), Band.MEDIUM));

        await().untilAsserted(() -> theCase().body("band", equalTo("MEDIUM")));
        theCase()
                .body("assessment.policy.id", equalTo("default"))
                .body("clocks.find { it.clock == 'first-action' }.limit", equalTo("14d"))
                .body("clocks.find { it.clock == 'first-action' }.startedAt", equalTo(start.toString()));
    }

    private void nobodyReadsItForADay() {
        passes(Duration.ofDays(1));

        await().untilAsserted(() -> theCase().body("clocks.find { it.clock == 'unread' }.breached", equalTo(true)));
        await().untilAsserted(() -> get("/v1/alerts?open=true")
                .then()
                .body(
                        "findAll { it.kind == 'BREACH' }.referrals.flatten().id",
                        hasItem(received.referral().toString())));
        assertThat(get("/q/metrics").asString())
                .containsPattern("vigil_oldest_unread_seconds (86[4-9]|[1-9][0-9]{5,}|[89])");
    }

    private void hubHandsItOverAndForceAccepts() {
        var handover = Officer.HUB.handsOver("FORCE-A", List.of(received.referral()));
        theCase().body("owner.unit", equalTo("NATIONAL-HUB")).body("pendingHandover.id", equalTo(handover));

        force.post("/v1/handovers/" + handover + "/acceptance", "{}")
                .statusCode(200)
                .body("accepted", equalTo(1));

        theCase()
                .body("owner.unit", equalTo("FORCE-A"))
                .body("pendingHandover", nullValue())
                .body("holdings.unit", contains("NATIONAL-HUB", "FORCE-A"))
                .body("clocks.find { it.clock == 'hub-hold' }.stopKind", equalTo("accepted"))
                .body("clocks.find { it.clock == 'first-action' }.stoppedAt", nullValue());
    }

    private void officerOpensAndChecks() {
        passes(Duration.ofDays(7));
        force.enters(received.referral(), "opening", "{}")
                .statusCode(200)
                .body("state", equalTo("OPENED"))
                .body("clocks.find { it.clock == 'unread' }.stopKind", equalTo("opened"));

        force.enters(
                        received.referral(),
                        "checks",
                        "{\"check\":\"occupation\",\"facts\":[{\"question\":\"positionOfTrust\",\"answer\":\"YES\"}]}")
                .statusCode(200)
                .body("facts.find { it.question == 'positionOfTrust' }.source", equalTo("check:occupation by Test Ash"))
                .body("clocks.find { it.clock == 'access-check' }.stopKind", equalTo("checked"));
    }

    private void triageRaisesItAndItIsOverItsLimitAtOnce() {
        arrives(2, referrals.assessed(received.referral(), Band.HIGH));

        await().untilAsserted(() -> theCase().body("band", equalTo("HIGH")));
        theCase()
                .body("clocks.find { it.clock == 'first-action' }.breached", equalTo(true))
                .body(
                        "clocks.find { it.clock == 'first-action' }.dueAt",
                        equalTo(start.atZone(LONDON).plusDays(7).toInstant().toString()));
        await().untilAsserted(() -> timeline()
                .body("findAll { it.type == 'clock.breached' && it.event.rung.clock == 'first-action' }", hasSize(1)));
    }

    private void officerRecordsAVisitOfYesterday() {
        var yesterday = clock.instant().minus(Duration.ofDays(1));

        force.enters(
                        received.referral(),
                        "actions",
                        "{\"action\":\"visit\",\"occurredAt\":\"%s\"}".formatted(yesterday))
                .statusCode(200)
                .body("state", equalTo("ACTED_ON"))
                .body("firstActionAt", equalTo(yesterday.toString()))
                .body("clocks.find { it.clock == 'first-action' }.stopKind", equalTo("action"));
        timeline().body("findAll { it.type == 'action.recorded' }.late", contains(true));
    }

    private void officerDecidesAndClosesAndReopens() {
        force.enters(received.referral(), "decisions", "{\"outcome\":\"15\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/access-check-outstanding"));
        force.enters(
                        received.referral(),
                        "decisions",
                        "{\"outcome\":\"15\",\"supervisor\":\"Test Oak\",\"reason\":\"evidential\",\"communicatedAt\":\"%s\"}"
                                .formatted(clock.instant()))
                .statusCode(200)
                .body("state", equalTo("DECIDED"));
        force.enters(received.referral(), "closure", "{\"reason\":\"done\"}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        force.enters(received.referral(), "reopening", "{\"reason\":\"more came in\"}")
                .statusCode(200)
                .body("state", equalTo("ACTED_ON"))
                .body("closedAt", nullValue())
                .body("clocks.find { it.clock == 'first-action' }.stopKind", equalTo("action"));
    }

    private void timelineTellsItAll() {
        List<String> types = timeline().extract().path("findAll { !it.type.startsWith('clock.') }.type");

        assertThat(types)
                .containsExactly(
                        "referral.received",
                        "triage.assessed",
                        "handover.requested",
                        "handover.accepted",
                        "referral.opened",
                        "check.completed",
                        "triage.assessed",
                        "action.recorded",
                        "decision.made",
                        "referrer.informed",
                        "case.closed",
                        "case.reopened");
        get("/v1/cases?operation=STORY&unit=FORCE-A&state=ACTED_ON&band=HIGH&senderReference="
                        + received.senderReference())
                .then()
                .body("cases.id", contains(received.referral().toString()))
                .body("next", nullValue());
        get("/v1/cases/nonsense").then().statusCode(404).body("type", containsString("not-found"));
    }

    private void arrives(long version, VigilEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(List.of(new Outgoing(version, clock.instant(), event))));
    }

    private void passes(Duration time) {
        clock.set(clock.instant().plus(time), 0);
        await().until(() -> get("/v1/clocks/settled").then().extract().path("settled"));
    }

    private ValidatableResponse theCase() {
        return get("/v1/cases/" + received.reference()).then();
    }

    private ValidatableResponse timeline() {
        return get("/v1/cases/" + received.referral() + "/timeline").then();
    }
}
