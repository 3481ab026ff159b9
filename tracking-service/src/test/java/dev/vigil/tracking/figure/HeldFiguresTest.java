package dev.vigil.tracking.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds a case and who holds it, as the figures tell it for any instant. */
@TrackingTest
class HeldFiguresTest {

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Test
    void aHoldThatNobodyReviewedIsCountedAndStopsNoClock() {
        var start = clock.instant();
        var referral = received("HELD-1", start);
        hold(referral, start.plus(Duration.ofDays(3)));

        clock.set(start.plus(Duration.ofDays(2)), 0);
        assertThat(open("HELD-1", ""))
                .extracting(StillWaiting::onHold, StillWaiting::pastReview)
                .containsExactly(1L, 0L);
        clock.set(start.plus(Duration.ofDays(4)), 0);
        assertThat(open("HELD-1", ""))
                .extracting(StillWaiting::onHold, StillWaiting::pastReview)
                .containsExactly(1L, 1L);
        assertThat(open("HELD-1", "").n()).isEqualTo(1);
        assertThat(open("HELD-1", "&asAt=" + start.plusSeconds(1)).pastReview()).isZero();
    }

    /** Complaint: after a hand-over the sender's long waits were the receiver's in every earlier month. */
    @Test
    void aCaseCountsForTheUnitThatHeldItThen() {
        Officer.FORCE.isOfA("FORCE");
        var start = clock.instant();
        var referral = received("HELD-2", start);
        clock.set(start.plus(Duration.ofDays(5)), 0);
        var handover = Officer.HUB.handsOver("FORCE-A", List.of(referral));
        clock.set(start.plus(Duration.ofDays(6)), 0);
        Officer.FORCE.post("/v1/handovers/" + handover + "/acceptance", "{}").statusCode(200);
        clock.set(start.plus(Duration.ofDays(9)), 0);

        var before = "&asAt=" + start.plus(Duration.ofDays(5)).plusSeconds(1);
        assertThat(open("HELD-2", "&unit=FORCE-A").n()).isEqualTo(1);
        assertThat(open("HELD-2", "&unit=NATIONAL-HUB").n()).isZero();
        assertThat(open("HELD-2", "&unit=NATIONAL-HUB" + before).n()).isEqualTo(1);
        assertThat(open("HELD-2", "&unit=FORCE-A" + before).n()).isZero();
        assertThat(open("HELD-2", before).byStage()).containsExactly(new StillWaiting.InStage("HANDOVER", 1));
    }

    private ReferralId received(String operation, Instant start) {
        return referrals
                .receive(List.of(referrals.received("NATIONAL-HUB", operation, start)))
                .getFirst();
    }

    private static void hold(ReferralId referral, Instant reviewAt) {
        Officer.HUB.enters(referral, "holds", """
                        {"waitingFor": "PLATFORM_DATA", "owner": "Test Rowan", "reviewAt": "%s", "reason": "asked for"}""".formatted(reviewAt)).statusCode(200);
    }

    private static StillWaiting open(String operation, String more) {
        return given().get("/v1/figures/first-action?operation=" + operation + more)
                .then()
                .statusCode(200)
                .extract()
                .as(TimeToStop.class)
                .open();
    }
}
