package dev.vigil.intake.feedback;

import static dev.vigil.intake.Sender.newKey;
import static dev.vigil.intake.Sender.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Backends;
import dev.vigil.delivery.Outbox;
import dev.vigil.delivery.Outgoing;
import dev.vigil.intake.Sender;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tracking's part is played by the test: its events go to tracking's own topic and come back from there. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class StatusResourceTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    Outbox outbox;

    private final Sender sender = Sender.fresh();

    @Test
    void theSenderSeesHowFarItsReferralHasCome() {
        var id = sender.submit(newKey(), referral("A-1", "")).path("id").toString();
        var referral = ReferralId.of(id);
        sender.read("/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("senderReference", equalTo("A-1"))
                .body("unit", equalTo("NATIONAL-HUB"))
                .body("openedAt", nullValue());

        var handover = UUID.randomUUID();
        tell(
                new CaseEvent.Opened(referral, entry()),
                new CaseEvent.HandoverRequested(referral, entry(), handover, "NATIONAL-HUB", "FORCE-A", null),
                new CaseEvent.HandoverAccepted(referral, entry(), handover, "NATIONAL-HUB", "FORCE-A", "FORCE", null),
                new CaseEvent.ActionRecorded(referral, entry(), ActionKind.VISIT));

        awaitState(id, "ACTED_ON");
        sender.read("/v1/referrals/" + id)
                .then()
                .body("unit", equalTo("FORCE-A"))
                .body("openedAt", equalTo(AT.toString()))
                .body("actedOnAt", equalTo(AT.toString()))
                .body("closedAt", nullValue());
    }

    @Test
    void aCaseAboutAReferralThatIsNotOursIsPutAside() {
        var unknown = new ReferralId(UUID.randomUUID());

        tell(new CaseEvent.Opened(unknown, entry()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sender.read("/v1/pipeline").<Integer>path("quarantined"))
                        .isPositive());
    }

    private void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(sender.read("/v1/referrals/" + id).<String>path("state"))
                                .isEqualTo(state));
    }

    private void tell(CaseEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < events.length; i++) {
                outbox.publish(List.of(new Outgoing(i + 1, AT, events[i])));
            }
        });
    }

    private static Entry entry() {
        return new Entry(AT, AT, new Actor("Test Rowan", "FORCE-A"), null);
    }
}
