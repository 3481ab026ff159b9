package dev.vigil.triage.referral;

import static dev.vigil.triage.referral.Sender.NINE;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.delivery.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the event that a referral came in to the advice about it, over a real Kafka and a real database. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class TriageStoryTest {

    private static final Fact TEACHES = new Fact("positionOfTrust", Answer.YES, null, "check:occupation by Test Rowan");

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    @BeforeAll
    static void waitAsLongAsABusyMachineNeeds() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private final ReferralId referral = new ReferralId(UUID.randomUUID());

    /** EP-17 under our rules: nobody asked for nine months; here the question is on the list on the first day. */
    @Test
    void unaskedQuestionIsAskedAndItsAnswerRaisesTheBand() {
        theHubSendsAPackage();
        triageAsksForTheOccupation();
        theForceChecksTheOccupation();
        triageRaisesTheBand();
        bothAssessmentsExplainThemselves();
    }

    private void theHubSendsAPackage() {
        sender.received(referral, new Fact("indecentMaterial", Answer.YES, null, "agency:national-hub"));
    }

    private void triageAsksForTheOccupation() {
        await().untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));
        var first = witness.assessments(referral).getFirst();
        assertThat(first.band()).isEqualTo(Band.MEDIUM);
        assertThat(first.previousBand()).isNull();
        assertThat(first.assessedAt()).isEqualTo(NINE);
        assertThat(first.unknowns()).contains("occupation", "positionOfTrust");
        assertThat(first.checks()).extracting(CheckToMake::check).contains("occupation", "access-to-children");
    }

    private void theForceChecksTheOccupation() {
        sender.opened(referral, 1);
        sender.checked(referral, 2, NINE.plus(Duration.ofDays(2)), TEACHES);
    }

    private void triageRaisesTheBand() {
        await().untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(2));
        var second = witness.assessments(referral).getLast();
        assertThat(second.band()).isEqualTo(Band.HIGH);
        assertThat(second.previousBand()).isEqualTo(Band.MEDIUM);
        assertThat(witness.versions(referral)).containsExactly(1L, 2L);
    }

    private void bothAssessmentsExplainThemselves() {
        get("/v1/assessments?referral=" + referral)
                .then()
                .statusCode(200)
                .body("version", equalTo(List.of(2, 1)))
                .body("band", equalTo(List.of("HIGH", "MEDIUM")))
                .body("policy.version", everyItem(equalTo("2026.11-illustrative")));
    }

    @Test
    void repeatedEventsChangeNothing() {
        sender.received(referral);
        sender.checked(referral, 1, NINE, TEACHES);
        await().untilAsserted(() -> assertThat(bands()).contains(Band.HIGH));
        var before = bands();

        sender.sendEverythingAgain();
        // What comes after the repeats on both topics proves that they have been heard.
        sender.supplemented(referral, 2, NINE, new Fact("grooming", Answer.YES, null, "agency:national-hub"));
        sender.checked(referral, 2, NINE, new Fact("threatToLife", Answer.YES, null, "check:conduct by Test Rowan"));

        await().untilAsserted(() -> assertThat(bands()).contains(Band.IMMEDIATE).hasSize(before.size() + 2));
    }

    @Test
    void whatTeachesNothingNewIsNoNewAssessment() {
        sender.received(referral, TEACHES);
        sender.supplemented(referral, 2, NINE, new Fact("occupation", Answer.UNKNOWN, null, "agency:national-hub"));
        sender.supplemented(referral, 3, NINE, TEACHES);
        sender.supplemented(referral, 4, NINE, new Fact("grooming", Answer.YES, null, "agency:national-hub"));

        await().untilAsserted(() -> assertThat(bands()).containsExactly(Band.HIGH, Band.VERY_HIGH));
    }

    @Test
    void answersNeverLowerTheBand() {
        sender.received(referral, TEACHES);
        sender.supplemented(
                referral,
                2,
                NINE.plusSeconds(60),
                new Fact("positionOfTrust", Answer.NO_STATED, null, "agency:national-hub"));

        await().untilAsserted(() -> assertThat(bands()).containsExactly(Band.HIGH, Band.HIGH));
        get("/v1/assessments?referral=" + referral)
                .then()
                .body("[0].policyBand", equalTo("MEDIUM"))
                .body("[0].words[1]", equalTo("The band stays HIGH, because only a named person may lower it."));
    }

    @Test
    void checkThatArrivesBeforeItsReferralIsKept() {
        sender.checked(referral, 1, NINE.plusSeconds(60), TEACHES);
        everythingHasArrived();
        get("/v1/assessments?referral=" + referral).then().body("size()", equalTo(0));

        sender.received(referral, new Fact("positionOfTrust", Answer.NO_STATED, null, "agency:national-hub"));

        await().untilAsserted(() -> assertThat(bands()).containsExactly(Band.HIGH));
    }

    @Test
    void factThatIsNotUnderstoodIsQuarantinedAndNotGuessed() {
        var next = new ReferralId(UUID.randomUUID());
        sender.received(referral, new Fact("occupation", Answer.YES, "astronaut", "agency:national-hub"));
        sender.received(next);

        await().untilAsserted(() -> assertThat(witness.assessments(next)).hasSize(1));
        await().untilAsserted(() -> get("/v1/pipeline").then().body("quarantined", equalTo(1)));
        assertThat(bands()).isEmpty();
    }

    /** The national hub received 2,345 names at once. */
    @Test
    void thousandsReceivedAtOnceAreAllAssessed() {
        var names = Stream.generate(() -> new ReferralId(UUID.randomUUID()))
                .limit(2_345)
                .toList();

        sender.allAtOnce(names);

        await().until(() -> witness.heardOf().containsAll(names));
    }

    @Test
    void everyAssessmentIsRecomputedToTheSameAnswer() {
        sender.received(referral, TEACHES);
        sender.supplemented(referral, 2, NINE, new Fact("grooming", Answer.YES, null, "agency:national-hub"));
        await().untilAsserted(() -> assertThat(bands()).hasSize(2));

        for (var assessment : witness.assessments(referral)) {
            var stored = get("/v1/assessments/" + assessment.assessment());
            var recomputed = post("/v1/assessments/" + assessment.assessment() + "/recompute");

            assertThat(recomputed.statusCode()).isEqualTo(200);
            assertThat(recomputed.asString()).isEqualTo(stored.asString());
        }
    }

    private static void everythingHasArrived() {
        await().untilAsserted(() -> get("/v1/pipeline")
                .then()
                .body("published.waiting", equalTo(0))
                .body("consumers.lag", everyItem(equalTo(0))));
    }

    private List<Band> bands() {
        return witness.assessments(referral).stream()
                .map(assessed -> assessed.band())
                .toList();
    }
}
