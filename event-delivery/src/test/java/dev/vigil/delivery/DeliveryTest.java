package dev.vigil.delivery;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vigil.contract.ReferralId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "delivery"))
class DeliveryTest {

    @Inject
    Outbox outbox;

    @Inject
    Diary diary;

    @Test
    void whatIsPublishedInATransactionArrivesOnceInOrder() {
        var referral = new ReferralId(UUID.randomUUID());

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(List.of(Samples.version(referral, 1), Samples.version(referral, 2))));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(diary.versions(referral)).containsExactly(1L, 2L));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/v1/pipeline")
                        .then()
                        .statusCode(200)
                        .body("published.waiting", equalTo(0))
                        .body("consumers.lag", equalTo(List.of(0)))
                        .body("quarantined", equalTo(0)));
    }

    @Test
    void nothingIsPublishedWithoutATransaction() {
        var event = List.of(Samples.version(new ReferralId(UUID.randomUUID()), 1));

        assertThatThrownBy(() -> outbox.publish(event)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void operatorsSeeWhatWaits() {
        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("vigil_relay_lag_seconds "))
                .body(containsString("vigil_outbox_waiting "))
                .body(containsString("vigil_quarantine_depth "))
                .body(containsString("vigil_consumer_lag{group=\"diary\",topic=\"vigil.referrals\"}"));
        get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("delivery"));
        get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("Database connections health check"));
    }
}
