package dev.vigil.tracking.queue;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@TrackingTest
class QueueResourceTest {

    private static final Officer ELM = new Officer("Test Elm", "QUEUE-FORCE");

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    WaitingCases waiting;

    @Test
    void theWorkOrderOfAUnitAndThoseBelowItIsToldWithReasons() {
        ELM.isOfA("FORCE");
        below("QUEUE-SQUAD", "QUEUE-FORCE");
        var low = received("QUEUE-SQUAD", Band.LOW, 31);
        var high = received("QUEUE-FORCE", Band.HIGH, 2);
        var higher = received("QUEUE-SQUAD", Band.HIGH, 3);
        var immediate = received("QUEUE-FORCE", Band.IMMEDIATE, 0);
        var unassessed = received("QUEUE-FORCE", null, 0);

        get("/v1/queue?unit=QUEUE-FORCE")
                .then()
                .statusCode(200)
                .body("places.id", equalTo(texts(low, immediate, unassessed, higher, high)))
                .body("places.place", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("places[0].rescue", equalTo(true))
                .body("places[0].percentUsed", equalTo(103))
                .body("places[0].because", containsString("Rescue lane, whatever the band (Low): 103 %"))
                .body("places[3].unit", equalTo("QUEUE-SQUAD"));
        get("/v1/queue?unit=QUEUE-FORCE&limit=2").then().body("places.id", equalTo(texts(low, immediate)));
        get("/v1/queue?unit=QUEUE-SQUAD").then().body("places.id", equalTo(texts(low, higher)));
    }

    /** Field complaint 5: work left behind in the old queue; and 21: what nobody touched is in it. */
    @Test
    void whoeverProtectsAChildTakesTheCaseOutOfTheQueue() {
        new Officer("Test Elm", "QUEUE-ONE").isOfA("FORCE");
        var referral = received("QUEUE-ONE", Band.HIGH, 0);
        get("/v1/queue?unit=QUEUE-ONE").then().body("places", hasSize(1)).body("bands.waiting", equalTo(List.of(1)));

        new Officer("Test Elm", "QUEUE-ONE").enters(referral, "opening", "{}").statusCode(200);
        get("/v1/queue?unit=QUEUE-ONE").then().body("places", hasSize(1));
        new Officer("Test Elm", "QUEUE-ONE")
                .enters(referral, "actions", "{\"action\":\"visit\"}")
                .statusCode(200);

        get("/v1/queue?unit=QUEUE-ONE").then().body("places", hasSize(0)).body("waiting", equalTo(0));
    }

    @Test
    void anOfficerSeesTheCasesThatHeOrSheAnswersFor() {
        new Officer("Test Elm", "QUEUE-OWN").isOfA("FORCE");
        var mine = received("QUEUE-OWN", Band.HIGH, 0);
        received("QUEUE-OWN", Band.HIGH, 1);
        new Officer("Test Elm", "QUEUE-OWN")
                .put(
                        "/v1/officers/T-QUEUE",
                        "{\"name\":\"Test Maple\",\"unit\":\"QUEUE-OWN\",\"role\":\"OFFICER\",\"available\":true}")
                .statusCode(200);
        new Officer("Test Elm", "QUEUE-OWN")
                .enters(mine, "assignment", "{\"officer\":\"T-QUEUE\"}")
                .statusCode(200);

        get("/v1/queue?officer=T-QUEUE")
                .then()
                .body("places.id", equalTo(texts(mine)))
                .body("places.officer", equalTo(List.of("T-QUEUE")))
                .body("bands.waiting", equalTo(List.of(1)));
        get("/v1/cases?officer=T-QUEUE").then().body("cases.id", equalTo(texts(mine)));
    }

    @Test
    void theFirstOfEachGroupAreEnoughForTheFirstOfAll() {
        var random = new Random(11);
        new Officer("Test Elm", "QUEUE-MANY").isOfA("FORCE");
        IntStream.range(0, 120)
                .forEach(_ -> received("QUEUE-MANY", Band.values()[random.nextInt(5)], random.nextInt(60)));
        var now = clock.instant();

        var all = waiting.ofUnits(List.of("QUEUE-MANY"), 1_000);
        var few = new ArrayList<>(waiting.ofUnits(List.of("QUEUE-MANY"), 15));

        assertThat(all).hasSize(120);
        assertThat(few.stream().sorted(WorkOrder.at(now)).limit(15).toList())
                .isEqualTo(all.stream().sorted(WorkOrder.at(now)).limit(15).toList());
    }

    @Test
    void aLimitThatCannotBeIsNamed() {
        for (var wrong : List.of("0", "201", "many")) {
            get("/v1/queue?limit=" + wrong).then().statusCode(400).body("errors.parameter", hasItem("limit"));
        }
    }

    private ReferralId received(String unit, Band band, int daysAgo) {
        var referral = referrals
                .receive(List.of(referrals.received(unit, null, clock.instant().minus(Duration.ofDays(daysAgo)))))
                .getFirst();
        if (band != null) {
            referrals.assess(referral, 1, band);
        }
        return referral;
    }

    private static List<String> texts(ReferralId... referrals) {
        return List.of(referrals).stream().map(ReferralId::toString).toList();
    }

    private static void below(String code, String parent) {
        new Officer("Test Elm", code)
                .put(
                        "/v1/units/" + code,
                        "{\"name\":\"%s, fictitious\",\"kind\":\"TEAM\",\"parent\":\"%s\"}".formatted(code, parent))
                .statusCode(200);
    }
}
