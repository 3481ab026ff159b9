package dev.vigil.triage.reassessment;

import static dev.vigil.triage.referral.Sender.NINE;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Backends;
import dev.vigil.triage.policy.PolicyOwner;
import dev.vigil.triage.referral.Sender;
import dev.vigil.triage.referral.Witness;
import dev.vigil.triage.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class ReassessmentTest {

    private static final Fact ESCALATED = new Fact("platformEscalation", Answer.YES, null, "agency:hub");

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    @Inject
    Database database;

    @Inject
    ActivationWatch watch;

    private final ReferralId escalated = new ReferralId(UUID.randomUUID());
    private final ReferralId other = new ReferralId(UUID.randomUUID());
    private final ReferralId ended = new ReferralId(UUID.randomUUID());

    @BeforeEach
    void waitAsLongAsABusyMachineNeeds() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @AfterEach
    void putThePackagedPolicyBack() {
        PolicyOwner.putThePackagedPolicyBack();
    }

    @Test
    void openReferralsAreAssessedAnewOnceWhenAPolicyIsActivated() {
        threeAreAssessedAndOneEnds();

        activate("2026.12-anew");

        await().untilAsserted(() -> assertThat(bands(escalated)).containsExactly(Band.MEDIUM, Band.VERY_HIGH));
        await().untilAsserted(() -> assertThat(bands(other)).containsExactly(Band.MEDIUM, Band.MEDIUM));
        assertThat(witness.assessments(escalated).getLast().because())
                .containsExactly("policy priority 2026.12-anew was activated");
        finished();
        // Whoever looks again, this process or one that is started anew, finds nothing left to do.
        while (watch.pass()) assertThat(watch).isNotNull();
        assertThat(stored(escalated)).isEqualTo(2);
        assertThat(stored(ended)).isEqualTo(1);
    }

    private void threeAreAssessedAndOneEnds() {
        sender.received(escalated, ESCALATED);
        sender.received(other);
        sender.received(ended, ESCALATED);
        sender.decided(ended, 1, NINE, "18");
        for (var referral : List.of(escalated, other, ended)) {
            await().untilAsserted(() -> assertThat(bands(referral)).hasSize(1));
        }
        await().until(() ->
                count("select count(*) from ending where outcome is not null and referral = ?", ended) == 1);
    }

    @Test
    void earlierPolicyActivatedAgainLowersNobody() {
        sender.received(escalated, ESCALATED);
        await().untilAsserted(() -> assertThat(bands(escalated)).hasSize(1));
        activate("2026.12-and-back");
        await().untilAsserted(() -> assertThat(bands(escalated)).hasSize(2));

        PolicyOwner.putThePackagedPolicyBack();

        await().untilAsserted(() ->
                assertThat(bands(escalated)).containsExactly(Band.MEDIUM, Band.VERY_HIGH, Band.VERY_HIGH));
    }

    private static void activate(String version) {
        var draft = PolicyOwner.sends(PolicyOwner.edited(version, "M07_b", "\"VERY_HIGH\""));
        PolicyOwner.activate(draft, "a platform that escalates has looked")
                .then()
                .statusCode(200);
    }

    private static void finished() {
        await().untilAsserted(() -> get("/v1/policies/active")
                .then()
                .body("activations[0].reassessedAt", notNullValue())
                .body("activations[0].reassessed", greaterThanOrEqualTo(2))
                .body("activations[0].raised", greaterThanOrEqualTo(1)));
    }

    private List<Band> bands(ReferralId referral) {
        return witness.assessments(referral).stream().map(made -> made.band()).toList();
    }

    private long stored(ReferralId referral) {
        return count("select count(*) from assessment where referral = ?", referral);
    }

    private long count(String sql, ReferralId referral) {
        return database.read(row -> row.getLong(1), sql, referral.value()).getFirst();
    }
}
