package dev.vigil.tracking.casefile;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralEvent.Supplemented;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@TrackingTest
class CaseListenerTest {

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    Database database;

    private static ValidatableResponse theCase(ReferralId referral) {
        return get("/v1/cases/" + referral).then();
    }

    @Test
    void assessmentThatOvertakesTheReferralWaitsForItsCase() {
        var received = referrals.received("NATIONAL-HUB", null, clock.instant());
        referrals.assess(received.referral(), 1, Band.HIGH);
        theCase(received.referral()).statusCode(404);

        referrals.receive(List.of(received));

        theCase(received.referral()).body("band", equalTo("HIGH"));
    }

    @Test
    void oneBatchMayHoldAllThatIsSaidAboutAReferral() {
        var received = referrals.received("NATIONAL-HUB", null, clock.instant());
        var fact = Walk.yes("paidWork");
        var supplement = new Supplemented(received.referral(), "test-agency", clock.instant(), List.of(fact));

        referrals.arrive(List.of(
                referrals.incoming(1, referrals.assessed(received.referral(), Band.MEDIUM)),
                referrals.incoming(1, received),
                referrals.incoming(2, supplement)));

        theCase(received.referral())
                .body("band", equalTo("MEDIUM"))
                .body("accessUnknown", equalTo(false))
                .body("facts.question", contains("paidWork"));
    }

    @Test
    void referralToAnUnknownUnitIsHeldByTheHubAndSaysSo() {
        var referral = referrals.receive("NOBODYS-UNIT");

        theCase(referral).body("owner.unit", equalTo("NATIONAL-HUB"));
        get("/v1/cases/" + referral + "/timeline")
                .then()
                .body("[0].reason", containsString("NOBODYS-UNIT"))
                .body("[0].unit", equalTo("NATIONAL-HUB"));
    }

    @Test
    void timeBeforeTheUnitHadItIsTheAgencys() {
        var first = clock.instant();
        var received = referrals.received("NATIONAL-HUB", null, first);
        clock.set(first.plus(Duration.ofHours(5)), 0);
        var later = new dev.vigil.contract.ReferralEvent.Received(
                received.referral(),
                received.reference(),
                received.agency(),
                received.sourceKind(),
                received.senderReference(),
                received.type(),
                clock.instant(),
                first,
                first,
                received.receivingUnit(),
                null,
                null,
                List.of());

        referrals.receive(List.of(later));

        theCase(later.referral())
                .body("holdings.unit", contains("agency:test-agency", "NATIONAL-HUB"))
                .body(
                        "holdings.since",
                        contains(first.toString(), clock.instant().toString()))
                .body("clocks.find { it.clock == 'first-action' }.startedAt", equalTo(first.toString()));
    }

    @Test
    void manyReferralsAtOnceAreOpenedGradedAndListedPageByPage() {
        var now = clock.instant();
        var many = Stream.generate(() -> referrals.received("NATIONAL-HUB", "MANY", now))
                .limit(1_200)
                .toList();

        referrals.receive(many);
        referrals.arrive(many.stream()
                .map(each -> referrals.incoming(1, referrals.assessed(each.referral(), Band.LOW)))
                .toList());

        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = get("/v1/cases?operation=MANY&band=LOW&limit=500" + (next == null ? "" : "&after=" + next))
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("cases.id"));
            next = page.extract().path("next");
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(1_200);
        assertThat(database.read(row -> row.getLong(1), "select count(*) from early_event"))
                .containsExactly(0L);
    }

    @Test
    void listIsNarrowedByEveryParameter() {
        var received = referrals.received("NATIONAL-HUB", "NARROW", clock.instant());
        referrals.receive(List.of(received));
        var at = clock.instant();

        get("/v1/cases?operation=NARROW&agency=test-agency&state=RECEIVED&band=NONE&openAt=" + at)
                .then()
                .body("cases", hasSize(1))
                .body("cases[0].clocks", notNullValue())
                .body("cases[0].pendingHandover", nullValue());
        get("/v1/cases?operation=NARROW&openAt=" + at.minusSeconds(1)).then().body("cases", hasSize(0));
    }

    @Test
    void parameterThatCannotBeReadIsNamed() {
        for (var wrong : List.of("state=LOST", "band=URGENT", "openAt=yesterday", "after=1", "limit=0", "limit=501")) {
            get("/v1/cases?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("errors[0].parameter", equalTo(wrong.substring(0, wrong.indexOf('='))));
        }
    }
}
