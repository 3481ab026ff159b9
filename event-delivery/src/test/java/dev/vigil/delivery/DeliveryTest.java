package dev.vigil.delivery;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.vigil.contract.ReferralId;
import dev.vigil.contract.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "delivery"))
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    Kafka kafka;

    @Inject
    Diary diary;

    @Test
    void whatIsPublishedInATransactionArrivesOnceInOrder() {
        var referral = new ReferralId(UUID.randomUUID());

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(List.of(Samples.version(referral, 1), Samples.version(referral, 2))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(diary.versions(referral)).containsExactly(1L, 2L));
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/v1/pipeline")
                        .then()
                        .statusCode(200)
                        .body("published.waiting", equalTo(0))
                        .body("consumers.lag", equalTo(List.of(0))));
    }

    @Test
    void messageInQuarantineIsListedWithoutItsWordsAndTriedAgainOnRequest() throws Exception {
        try (var producer = kafka.producer()) {
            var garbage = "Test Alder".getBytes(UTF_8);
            producer.send(new ProducerRecord<>(kafka.name(Topic.REFERRALS), garbage))
                    .get();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/v1/quarantine")
                        .then()
                        .body("reason", equalTo(List.of("UNDECODABLE")))
                        .body(not(containsString("Alder"))));
        get("/v1/pipeline").then().body("quarantined", equalTo(1));

        String id = get("/v1/quarantine").path("[0].id");
        post("/v1/quarantine/" + id + "/redrive").then().statusCode(202).body("redriveAsked", equalTo(true));

        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/v1/quarantine")
                        .then()
                        .body("attempts", equalTo(List.of(2)))
                        .body("redriveAsked", equalTo(List.of(false))));
        post("/v1/quarantine/" + UUID.randomUUID() + "/redrive").then().statusCode(404);
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
