package dev.vigil.triage.quality;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Backends;
import dev.vigil.sheet.Sheets;
import dev.vigil.triage.referral.Sender;
import dev.vigil.triage.referral.Witness;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** HMICFRS, April 2023: more than thirty subjects wrongly graded low in one force. Here somebody looks. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class QualityStoryTest {

    private static final int LOW_ONES = 6;

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    @Inject
    EntityManager entities;

    @Test
    void randomSampleOfLowIsLookedAtAgainAndTheAgreementRateIsGiven() {
        var low = referredInJanuary();

        String sample = reviewer("/v1/samples", january("LOW"))
                .statusCode(200)
                .body("population", equalTo(LOW_ONES))
                .body("drawn", equalTo(4))
                .body("seed", equalTo(42))
                .body("agreement.share", nullValue())
                .extract()
                .path("id");
        var ids = low.stream().map(ReferralId::toString).toList();
        List<String> drawn = get("/v1/samples/" + sample).path("items.referral");
        assertThat(ids).containsAll(drawn);
        assertThat(drawn).doesNotHaveDuplicates();

        for (var position : List.of(1, 2, 3))
            answers(sample, position, position != 2).statusCode(200);
        given().config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .get("/v1/samples/" + sample)
                .then()
                .body("answered", equalTo(3))
                .body("agreement.n", equalTo(3))
                .body("agreement.count", equalTo(2))
                .body("agreement.share", closeTo(2 / 3.0, 1e-9))
                .body("agreement.low", closeTo(0.2077, 1e-4))
                .body("agreement.high", closeTo(0.9385, 1e-4));

        answers(sample, 2, true).statusCode(409).body("type", equalTo("/problems/already-answered"));
        answers(sample, 9, true).statusCode(404);
        reviewer("/v1/samples", january("LOW")).statusCode(409).body("type", equalTo("/problems/already-drawn"));
        get("/v1/samples").then().body("id", hasItem(sample));
    }

    private List<ReferralId> referredInJanuary() {
        var facts = Sheets.current().questions().stream()
                .filter(question -> question.kind() != Kind.NUMBER)
                .map(question -> new Fact(question.name(), Answer.NO_CHECKED, null, "check:all by Test Rowan"))
                .toArray(Fact[]::new);
        var low = Stream.generate(() -> new ReferralId(UUID.randomUUID()))
                .limit(LOW_ONES)
                .toList();
        for (var referral : low) sender.received(referral, facts);
        for (var referral : low) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(witness.assessments(referral)).hasSize(1));
            assertThat(witness.assessments(referral).getFirst().band()).isEqualTo(Band.LOW);
            moved("assessment", "assessed_at", referral);
        }
        return low;
    }

    @Test
    void nobodyReviewsTheirOwnOverride() {
        var referral = new ReferralId(UUID.randomUUID());
        sender.received(referral, new Fact("positionOfTrust", Answer.YES, null, "check:occupation by Test Rowan"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));
        acts(
                        "Test Rowan",
                        "/v1/referrals/" + referral + "/overrides",
                        "{\"band\":\"LOW\",\"reason\":\"retired\",\"seconder\":\"Test Maple\"}")
                .statusCode(200);
        moved("band_override", "overridden_at", referral);
        String sample = reviewer("/v1/samples", january("OVERRIDES"))
                .statusCode(200)
                .body("items.referral", equalTo(List.of(referral.toString())))
                .extract()
                .path("id");

        for (var own : List.of("Test Rowan", "test maple")) {
            acts(own, "/v1/samples/" + sample + "/items/1/answer", "{\"agree\":true,\"reason\":\"I was right\"}")
                    .statusCode(409)
                    .body("type", equalTo("/problems/own-work"));
        }
        answers(sample, 1, false).statusCode(200).body("agreement.share", equalTo(0.0f));
    }

    @Test
    void sampleOfAPeriodThatIsNotOverIsRefused() {
        reviewer(
                        "/v1/samples",
                        "{\"of\":\"LOW\",\"from\":\"2026-03-01T00:00:00Z\",\"to\":\"2036-04-01T00:00:00Z\",\"size\":5}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/to"));
    }

    @Test
    void modelCardSaysWhatABandIsNot() {
        get("/v1/model-card")
                .then()
                .statusCode(200)
                .body("card.rates.sensitivity", equalTo(0.976f))
                .body("baseRates.size()", equalTo(5));
    }

    @Test
    void bandsAreCountedBySourceForTheYearlyCheck() {
        var referral = new ReferralId(UUID.randomUUID());
        sender.received(referral);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));

        get("/v1/equality?by=unit&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("groups.name", hasItem("FORCE-A"))
                .body("all.n", greaterThanOrEqualTo(1));
        get("/v1/equality?by=religion&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("by"));
    }

    /** As if it had been in January: the clock of all tests cannot be moved for one of them. */
    private void moved(String table, String column, ReferralId referral) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update " + table + " set " + column + " = '2026-01-15T09:00:00Z' where referral = :id")
                        .setParameter("id", referral.value())
                        .executeUpdate());
    }

    private static String january(String of) {
        return "{\"of\":\"%s\",\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-02-01T00:00:00Z\",\"size\":4,\"seed\":42}"
                .formatted(of);
    }

    private static ValidatableResponse answers(String sample, int position, boolean agree) {
        return reviewer(
                "/v1/samples/" + sample + "/items/" + position + "/answer",
                "{\"agree\":%s,\"reason\":\"read the file\"}".formatted(agree));
    }

    private static ValidatableResponse reviewer(String path, String body) {
        return acts("Test Hazel", path, body);
    }

    private static ValidatableResponse acts(String actor, String path, String body) {
        return given().header("Vigil-Actor", actor)
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
