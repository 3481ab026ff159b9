package dev.vigil.triage.trial;

import static dev.vigil.triage.referral.Sender.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Backends;
import dev.vigil.triage.referral.Sender;
import dev.vigil.triage.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class EndingsTest {

    @Inject
    Sender sender;

    @Inject
    Database database;

    private final ReferralId referral = new ReferralId(UUID.randomUUID());

    @Test
    void itIsKnownHowAReferralEndedUntilItIsReopened() {
        sender.received(referral);
        sender.decided(referral, 1, NINE.plusSeconds(60), "1");
        ends("1");

        sender.reopened(referral, 2);
        ends(null);

        sender.decided(referral, 3, NINE.plusSeconds(120), "18");
        ends("18");
    }

    @Test
    void whatIsNotPrioritisedGoesOn() {
        sender.received(referral);
        sender.decided(referral, 1, NINE, "18");
        ends("18");

        sender.decided(referral, 2, NINE, "not_prioritised");
        ends(null);
    }

    private void ends(String outcome) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(database.read(
                                row -> row.getString(1) + " " + Database.time(row, "first_received_at"),
                                "select outcome, first_received_at from ending where referral = ?",
                                referral.value()))
                        .containsExactly(outcome + " " + NINE));
    }
}
