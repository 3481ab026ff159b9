package dev.vigil.tracking.clock;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@TrackingTest
class RebuiltClocksTest {

    private static final Officer HIGHLAND = new Officer("Test Larch", "FORCE-GLEN");

    @Inject
    RebuiltClocks rebuilt;

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    Database database;

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time), 0);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> get("/v1/clocks/settled").then().extract().path("settled"));
    }

    private static void enters(Officer officer, ReferralId referral, String what, String body) {
        officer.enters(referral, what, body).statusCode(200);
    }

    /** Acts recorded late, a hand-over into another jurisdiction, rungs in between, a reopening. */
    private ReferralId eventful() {
        var referral = referrals.receive("FORCE-A");
        pass(Duration.ofHours(13));
        referrals.assess(referral, 1, Band.MEDIUM);
        enters(Officer.FORCE, referral, "opening", "{}");
        enters(Officer.FORCE, referral, "actions", "{\"action\":\"warrant_needed\"}");
        enters(Officer.FORCE, referral, "actions", "{\"action\":\"section_47_started\"}");
        pass(Duration.ofDays(8));
        var visit = clock.instant().minus(Duration.ofDays(3));
        enters(Officer.FORCE, referral, "actions", "{\"action\":\"warrant_granted\"}");
        enters(Officer.FORCE, referral, "actions", "{\"action\":\"arrest\"}");
        enters(Officer.FORCE, referral, "actions", "{\"action\":\"visit\",\"occurredAt\":\"" + visit + "\"}");
        var handover = Officer.FORCE.handsOver("FORCE-GLEN", List.of(referral));
        pass(Duration.ofDays(2));
        HIGHLAND.post("/v1/handovers/" + handover + "/acceptance", "{}").statusCode(200);
        referrals.assess(referral, 2, Band.VERY_HIGH);
        enters(
                HIGHLAND,
                referral,
                "decisions",
                "{\"outcome\":\"15\",\"supervisor\":\"Test Oak\",\"reason\":\"because\"}");
        enters(HIGHLAND, referral, "closure", "{\"reason\":\"because\"}");
        pass(Duration.ofDays(1));
        enters(HIGHLAND, referral, "reopening", "{\"reason\":\"because\"}");
        pass(Duration.ofDays(10));
        return referral;
    }

    @Test
    void clocksLimitsAndRungsComeOutOfTheTimelinesAsTheyWere() {
        Officer.FORCE.isOfA("FORCE");
        HIGHLAND.put(
                        "/v1/units/FORCE-GLEN",
                        "{\"name\":\"Glen, fictitious\",\"kind\":\"FORCE\",\"jurisdiction\":\"scotland\"}")
                .statusCode(200);
        var cases =
                List.of(eventful().value(), referrals.receive("NATIONAL-HUB").value());
        var before = QuarkusTransaction.requiringNew().call(() -> rebuilt.digests(cases));

        QuarkusTransaction.requiringNew().run(() -> rebuilt.clear(cases));
        var cleared = rows(cases);
        QuarkusTransaction.requiringNew().run(() -> rebuilt.rebuild(cases));

        assertThat(cleared).isZero();
        assertThat(rows(cases)).isGreaterThan(15);
        assertThat(QuarkusTransaction.requiringNew().call(() -> rebuilt.digests(cases)))
                .isEqualTo(before);
    }

    @Test
    void aRowThatWasTamperedWithGivesAnotherDigest() {
        var cases = List.of(referrals.receive("NATIONAL-HUB").value());
        var before = QuarkusTransaction.requiringNew().call(() -> rebuilt.digests(cases));

        QuarkusTransaction.requiringNew()
                .run(() -> database.write(
                        "update stage_clock set started_at = started_at + interval '1 second' where clock = 'unread' and case_id = any(?)",
                        cases));

        assertThat(QuarkusTransaction.requiringNew().call(() -> rebuilt.digests(cases)))
                .isNotEqualTo(before);
        QuarkusTransaction.requiringNew().run(() -> rebuilt.clear(cases));
        QuarkusTransaction.requiringNew().run(() -> rebuilt.rebuild(cases));
        assertThat(QuarkusTransaction.requiringNew().call(() -> rebuilt.digests(cases)))
                .isEqualTo(before);
    }

    private long rows(List<UUID> cases) {
        return database.read(row -> row.getLong(1), "select count(*) from stage_clock where case_id = any(?)", cases)
                .getFirst();
    }
}
