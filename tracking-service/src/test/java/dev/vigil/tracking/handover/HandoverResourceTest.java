package dev.vigil.tracking.handover;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrackingTest
class HandoverResourceTest {

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    private final Officer hub = Officer.HUB;
    private final Officer wales = new Officer("Test Ash", "NORTH-WALES");
    private final Officer force = new Officer("Test Ash", "FORCE-A");

    @BeforeEach
    void unitsAreKnown() {
        wales.isOfA("FORCE");
        force.isOfA("FORCE");
    }

    private List<Received> received(int count) {
        var now = clock.instant();
        var all = Stream.generate(() -> referrals.received("NATIONAL-HUB", null, now))
                .limit(count)
                .toList();
        referrals.receive(all);
        return all;
    }

    private static List<ReferralId> ids(List<Received> received) {
        return received.stream().map(Received::referral).toList();
    }

    private static List<String> references(List<Received> received) {
        return received.stream().map(Received::senderReference).toList();
    }

    private static ValidatableResponse theCase(ReferralId referral) {
        return get("/v1/cases/" + referral).then();
    }

    @Test
    void handoverOfManyIsTheSendersUntilAcceptedAndThenTheReceivers() {
        var cases = ids(received(300));
        var id = hub.handsOver("NORTH-WALES", cases);
        theCase(cases.getFirst()).body("owner.unit", equalTo("NATIONAL-HUB")).body("pendingHandover.id", equalTo(id));

        wales.post("/v1/handovers/" + id + "/acceptance", "{}")
                .statusCode(200)
                .body("from", equalTo("NATIONAL-HUB"))
                .body("requested", equalTo(300))
                .body("accepted", equalTo(300))
                .body("outstanding", empty());

        theCase(cases.getLast()).body("owner.unit", equalTo("NORTH-WALES")).body("pendingHandover", nullValue());
        wales.post("/v1/handovers/" + id + "/acceptance", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-allowed-now"));
    }

    @Test
    void listOfTheReceiverThatLeavesOutThreeNamesThemInOneAlert() {
        var cases = received(15);
        var id = hub.handsOver("NORTH-WALES", ids(cases));
        wales.post("/v1/handovers/" + id + "/acceptance", "{}").statusCode(200);
        var listed = new ArrayList<>(references(cases.subList(0, 12)));
        listed.add("NOT-YOURS");
        var body = "{\"senderReferences\":" + Officer.json(listed) + "}";

        wales.post("/v1/handovers/" + id + "/reconciliation", body)
                .statusCode(200)
                .body("manifest", equalTo(15))
                .body("listed", equalTo(13))
                .body("missing", equalTo(references(cases.subList(12, 15))))
                .body("unexpected", contains("NOT-YOURS"));
        wales.post("/v1/handovers/" + id + "/reconciliation", body).statusCode(200);

        var missing = ids(cases.subList(12, 15)).stream().map(Object::toString).toArray(String[]::new);
        get("/v1/alerts?open=true")
                .then()
                .body(
                        "findAll { it.title.contains('NORTH-WALES does not list 3 of 15') && it.referrals.id.contains('%s') }"
                                .formatted(missing[0]),
                        hasSize(1))
                .body(
                        "find { it.referrals.id.contains('%s') && it.kind == 'MANIFEST_MISMATCH' }.referrals.id"
                                .formatted(missing[0]),
                        containsInAnyOrder(missing));
        get("/v1/cases/" + missing[0] + "/timeline")
                .then()
                .body("findAll { it.type == 'reconciliation.mismatch' }", hasSize(1));
        get("/v1/cases/" + cases.getFirst().referral() + "/timeline")
                .then()
                .body("findAll { it.type == 'reconciliation.mismatch' }", empty());
    }

    @Test
    void acceptingFewerThanTheManifestLeavesTheRestWithTheSenderAndTellsSomebody() {
        var cases = ids(received(3));
        var id = hub.handsOver("NORTH-WALES", cases);

        wales.post("/v1/handovers/" + id + "/acceptance", "{\"referrals\":" + Officer.json(cases.subList(0, 2)) + "}")
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("outstanding", contains(cases.get(2).toString()))
                .body("mismatched", hasSize(1));

        theCase(cases.get(2)).body("owner.unit", equalTo("NATIONAL-HUB")).body("pendingHandover.id", equalTo(id));
        wales.post("/v1/handovers/" + id + "/acceptance", "{}").statusCode(200).body("accepted", equalTo(3));
    }

    @Test
    void rejectedHandoverLeavesTheClocksRunning() {
        var cases = ids(received(2));
        var id = hub.handsOver("NORTH-WALES", cases);

        wales.post("/v1/handovers/" + id + "/rejection", "{\"reason\":\"not our area\"}")
                .statusCode(200)
                .body("rejected", equalTo(2));

        theCase(cases.getFirst())
                .body("owner.unit", equalTo("NATIONAL-HUB"))
                .body(
                        "clocks.findAll { it.clock in ['first-action', 'hub-hold', 'unread'] }.stoppedAt",
                        everyItem(nullValue()))
                .body("clocks.find { it.clock == 'acknowledge' }.stopKind", equalTo("rejected"));
        hub.handsOver("FORCE-A", cases);
    }

    @Test
    void oneCaseThatIsNotTheSendersRefusesTheWholeHandover() {
        var cases = new ArrayList<>(ids(received(2)));
        cases.add(referrals.receive("FORCE-A"));

        hub.requests("NORTH-WALES", cases, 3)
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-owner"))
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/referrals/2"));

        theCase(cases.getFirst()).body("pendingHandover", nullValue());
    }

    @Test
    void manifestThatLiesIsRefused() {
        var cases = ids(received(1));

        hub.requests("NORTH-WALES", cases, 2)
                .statusCode(400)
                .body("type", equalTo("/problems/manifest-invalid"))
                .body("errors[0].pointer", equalTo("/manifest/count"));
        hub.requests("NORTH-WALES", List.of(cases.getFirst(), cases.getFirst()), 2)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/referrals/1"));
    }

    @Test
    void unknownUnitAndUnknownCaseAreRefused() {
        hub.requests("ATLANTIS", ids(received(1)), 1)
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-unit"))
                .body("errors[0].pointer", equalTo("/to"));
        hub.requests("NORTH-WALES", List.of(new ReferralId(UUID.randomUUID())), 1)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/referrals/0"));
        get("/v1/handovers/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void onlyTheReceiverAnswersAndReconciles() {
        var id = hub.handsOver("NORTH-WALES", ids(received(1)));

        for (var what : List.of("acceptance", "rejection")) {
            force.post("/v1/handovers/" + id + "/" + what, "{\"reason\":\"because\"}")
                    .statusCode(409)
                    .body("type", equalTo("/problems/not-the-owner"));
        }
        force.post("/v1/handovers/" + id + "/reconciliation", "{\"senderReferences\":[]}")
                .statusCode(409)
                .body("detail", containsString("NORTH-WALES"));
    }

    @Test
    void acceptanceAndRejectionThatRaceAgreeOnOneOwner() throws Exception {
        var cases = ids(received(1));
        var id = hub.handsOver("NORTH-WALES", cases);
        List<Callable<Integer>> answers = Stream.of("acceptance", "rejection", "acceptance")
                .<Callable<Integer>>map(
                        what -> () -> wales.post("/v1/handovers/" + id + "/" + what, "{\"reason\":\"because\"}")
                                .extract()
                                .statusCode())
                .toList();

        try (var officers = Executors.newFixedThreadPool(3)) {
            var codes = new ArrayList<Integer>();
            for (var answer : officers.invokeAll(answers)) {
                codes.add(answer.get());
            }

            assertThat(codes).containsExactlyInAnyOrder(200, 409, 409);
        }
        theCase(cases.getFirst()).body("pendingHandover", nullValue());
    }
}
