package dev.vigil.triage.referral;

import static dev.vigil.triage.referral.Sender.NINE;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.delivery.Backends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A referral is assessed anew when a linked one rises, and when it grows older; its band never falls by either. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class RetriageStoryTest {

    private static final Fact TEACHES = new Fact("positionOfTrust", Answer.YES, null, "check:occupation by Test Rowan");
    private static final Fact GROOMING = new Fact("grooming", Answer.YES, null, "agency:national-hub");
    private static final Fact TEN_DAYS = new Fact("daysSinceActivity", Answer.YES, "10", "agency:national-hub");

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    @Inject
    AgeWatch watch;

    @Inject
    EntityManager entities;

    private final ReferralId one = new ReferralId(UUID.randomUUID());
    private final ReferralId two = new ReferralId(UUID.randomUUID());
    private final ReferralId three = new ReferralId(UUID.randomUUID());

    @BeforeAll
    static void waitAsLongAsABusyMachineNeeds() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @Test
    void linkedReferralsRiseToTheHighestBandAmongThem() {
        sender.received(one, TEACHES);
        sender.received(two);
        sender.received(three);
        await().untilAsserted(() -> assertThat(bandsOf(one, two, three)).contains(Band.HIGH, Band.MEDIUM, Band.MEDIUM));

        sender.linked(two, 1, three, 1);
        sender.linked(one, 1, two, 2);

        await().untilAsserted(() -> {
            assertThat(latest(two).band()).isEqualTo(Band.HIGH);
            assertThat(latest(three).band()).isEqualTo(Band.HIGH);
        });
        assertThat(latest(two).because()).containsExactly("linked to V-0017");
        get("/v1/referrals/" + two).then().body("linked", hasSize(2));

        whatOneLearnsLaterRaisesAllOfThem();
        unlinkingLowersNothing();
        aPersonLowersOneAndTheOthersStay();
    }

    private void whatOneLearnsLaterRaisesAllOfThem() {
        sender.supplemented(three, 2, NINE, GROOMING);
        await().untilAsserted(() -> assertThat(bandsOf(one, two, three)).containsOnly(Band.VERY_HIGH));
    }

    private void unlinkingLowersNothing() {
        sender.unlinked(one, 2, two, 3);
        await().untilAsserted(() -> get("/v1/referrals/" + one).then().body("linked", empty()));
        get("/v1/referrals/" + two).then().body("linked", contains(three.toString()));
        assertThat(bandsOf(one, two, three)).containsOnly(Band.VERY_HIGH);
    }

    private void aPersonLowersOneAndTheOthersStay() {
        given().header("Vigil-Actor", "Test Rowan")
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/json")
                .body("{\"band\":\"LOW\",\"reason\":\"another person\",\"seconder\":\"Test Maple\"}")
                .post("/v1/referrals/" + two + "/overrides")
                .then()
                .statusCode(200);
        sender.supplemented(two, 2, NINE, TEACHES);
        await().untilAsserted(() -> assertThat(latest(two).because()).hasSize(1).doesNotContain("linked to V-0017"));
        assertThat(latest(two).band()).isEqualTo(Band.LOW);
        assertThat(latest(three).band()).isEqualTo(Band.VERY_HIGH);
    }

    /** To whatever is linked before it has come in, the link holds all the same. */
    @Test
    void linkThatArrivesBeforeItsReferralIsKept() {
        sender.received(one, TEACHES);
        sender.linked(one, 1, two, 1);
        await().untilAsserted(() -> get("/v1/referrals/" + one).then().body("linked", contains(two.toString())));

        sender.received(two);

        await().untilAsserted(() -> assertThat(witness.assessments(two)).hasSize(1));
        assertThat(latest(two).band()).isEqualTo(Band.HIGH);
    }

    @Test
    void growingOlderIsSaidOnceForEachChangeAndLowersNothing() {
        sender.received(one, TEN_DAYS);
        sender.received(two);
        await().untilAsserted(() -> assertThat(witness.assessments(one)).hasSize(1));

        daysPass(one, 5);
        while (watch.pass()) {}
        assertThat(witness.assessments(one)).hasSize(1);

        daysPass(one, 40);
        while (watch.pass()) {}
        while (watch.pass()) {}

        await().untilAsserted(() -> assertThat(witness.assessments(one)).hasSize(2));
        assertThat(latest(one).because()).containsExactly("the last known activity is 55 days ago now");
        assertThat(latest(one).score())
                .isLessThan(witness.assessments(one).getFirst().score());
        assertThat(latest(one).band()).isEqualTo(Band.MEDIUM);
        get("/v1/assessments/" + latest(one).assessment()).then().body("daysSinceReceipt", equalTo(45));
        assertThat(witness.assessments(two)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void endedReferralIsNotAssessedForItsAge() {
        sender.received(one, TEN_DAYS);
        sender.decided(one, 1, NINE, "18");
        await().untilAsserted(() -> assertThat(witness.assessments(one)).hasSize(1));
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> hasEnded(one)));

        daysPass(one, 45);
        while (watch.pass()) {}

        get("/v1/referrals/" + one).then().body("assessments.size()", equalTo(1));
    }

    private boolean hasEnded(ReferralId referral) {
        return !entities.createNativeQuery("select 1 from ending where referral = :id and outcome is not null")
                .setParameter("id", referral.value())
                .getResultList()
                .isEmpty();
    }

    /** As if it had come in that much earlier: the clock of all tests cannot be moved for one of them. */
    private void daysPass(ReferralId referral, int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        update referral set received_at = received_at - make_interval(days => :days),
                          ages_at = ages_at - make_interval(days => :days) where id = :id""")
                        .setParameter("days", days)
                        .setParameter("id", referral.value())
                        .executeUpdate());
    }

    private Assessed latest(ReferralId referral) {
        return witness.assessments(referral).getLast();
    }

    private List<Band> bandsOf(ReferralId... referrals) {
        return Stream.of(referrals)
                .filter(referral -> !witness.assessments(referral).isEmpty())
                .map(referral -> latest(referral).band())
                .toList();
    }
}
