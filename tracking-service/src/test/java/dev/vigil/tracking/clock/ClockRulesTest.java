package dev.vigil.tracking.clock;

import static dev.vigil.tracking.casefile.Walk.FORCE;
import static dev.vigil.tracking.casefile.Walk.HUB;
import static dev.vigil.tracking.casefile.Walk.RECEIVED;
import static dev.vigil.tracking.clock.TestClocks.clocks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.tracking.casefile.Order;
import dev.vigil.tracking.casefile.Walk;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockRulesTest {

    private static final UUID HANDOVER = UUID.randomUUID();
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void receiptStartsTheClocksAtFirstReceipt() {
        var walk = Walk.at("NATIONAL-HUB");

        assertThat(clocks(walk).all())
                .extracting(StageClock::clock)
                .containsExactlyInAnyOrder("first-action", "unread", "hub-hold", "access-check");
        assertThat(clocks(walk).all()).extracting(StageClock::startedAt).containsOnly(RECEIVED);
    }

    @Test
    void readingGradingAndHandingOverNeverStopFirstAction() {
        var walk = Walk.at("NATIONAL-HUB")
                .after(DAY)
                .graded(Band.HIGH)
                .does(HUB, new Order.Open())
                .does(HUB, new Order.RequestHandover(HANDOVER, "FORCE-A"))
                .does(FORCE, new Order.AcceptHandover(HANDOVER, "FORCE"));

        var clock = clocks(walk).get("first-action");
        assertThat(clock.isRunning()).isTrue();
        assertThat(clock.startedAt()).isEqualTo(RECEIVED);
        assertThat(clock.unit()).isEqualTo("FORCE-A");
        assertThat(clocks(walk).get("unread").isRunning()).isFalse();
        assertThat(clocks(walk).get("hub-hold").stop().kind()).isEqualTo("accepted");
    }

    @Test
    void protectiveActStopsFirstAction() {
        var walk = Walk.at("FORCE-A").after(DAY).acts(FORCE, ActionKind.ARREST);

        assertThat(clocks(walk).get("first-action").stop())
                .isEqualTo(new StageClock.Stopping(RECEIVED.plus(DAY), walk.now, "action"));
    }

    @Test
    void earlierActRecordedAfterwardsIsANewEpisode() {
        var walk = Walk.at("FORCE-A").after(DAY).acts(FORCE, ActionKind.ARREST);
        var known = walk.now;

        walk.after(DAY).does(FORCE, new Order.RecordAction(ActionKind.VISIT), RECEIVED.plusSeconds(60), null);

        var episodes = clocks(walk).all().stream()
                .filter(clock -> clock.clock().equals("first-action"))
                .toList();
        assertThat(episodes)
                .extracting(StageClock::startedAt, StageClock::startRecordedAt, StageClock::stop)
                .containsExactly(
                        tuple(RECEIVED, RECEIVED, new StageClock.Stopping(RECEIVED.plus(DAY), known, "action")),
                        tuple(
                                RECEIVED,
                                walk.now,
                                new StageClock.Stopping(RECEIVED.plusSeconds(60), walk.now, "action")));
    }

    @Test
    void decisionNotToActStopsFirstActionOnlyWhenTheReferrerIsTold() {
        var walk = Walk.at("FORCE-A").after(DAY).decided(FORCE, "no_offence_disclosed", false);
        walk.does(FORCE, new Order.Close());
        assertThat(clocks(walk).get("first-action").isRunning()).isTrue();

        walk.after(DAY).does(FORCE, new Order.InformReferrer());

        assertThat(clocks(walk).get("first-action").stop().kind()).isEqualTo("no_offence_disclosed");
        assertThat(clocks(walk).get("first-action").stop().at()).isEqualTo(walk.now);
    }

    @Test
    void decisionNotToPrioritiseStopsNoClock() {
        var walk = Walk.at("FORCE-A").after(DAY).decided(FORCE, "not_prioritised", true);

        assertThat(clocks(walk).get("first-action").isRunning()).isTrue();
    }

    @Test
    void raisedBandCountsFromTheOriginalStartAndIsOverItsLimitAtOnce() {
        var walk =
                Walk.at("FORCE-A").graded(Band.LOW).after(Duration.ofDays(20)).graded(Band.HIGH);

        var clock = clocks(walk).get("first-action");

        assertThat(clock.allowance().dueAt()).isEqualTo(RECEIVED.plus(Duration.ofDays(7)));
        assertThat(clock.position())
                .as("only the highest rung passed, 200 %% of 7 days, is to be written")
                .isEqualTo(new StageClock.Position(0, 200, RECEIVED.plus(Duration.ofDays(14))));
        assertThat(clocks(walk).limits())
                .extracting(set -> set.allowance().allowed())
                .contains("30d", "7d");
    }

    @Test
    void bandWithTheSameLimitKeepsItsPlaceOnTheLadder() {
        var walk = Walk.at("FORCE-A");
        var before = clocks(walk).get("first-action");

        walk.after(Duration.ofHours(13)).graded(Band.VERY_HIGH);

        var clock = clocks(walk).get("first-action");
        assertThat(clock.allowance().band()).isEqualTo(Band.VERY_HIGH);
        assertThat(clock.position()).isEqualTo(before.position());
    }

    @Test
    void reopeningGoesOnFromTheOriginalStartAsANewEpisode() {
        var walk = Walk.at("NATIONAL-HUB")
                .after(DAY)
                .decided(HUB, "not_in_jurisdiction", true)
                .does(HUB, new Order.Close())
                .after(DAY)
                .does(HUB, new Order.Reopen());

        assertThat(List.of("first-action", "hub-hold")).allSatisfy(name -> {
            var clock = clocks(walk).get(name);
            assertThat(clock.isRunning()).isTrue();
            assertThat(clock.episode()).isEqualTo(2);
            assertThat(clock.startedAt()).isEqualTo(RECEIVED);
            assertThat(clock.startRecordedAt()).isEqualTo(walk.now);
        });
    }

    @Test
    void reopeningAfterAnActLeavesFirstActionStopped() {
        var walk = Walk.at("FORCE-A")
                .after(DAY)
                .acts(FORCE, ActionKind.VISIT)
                .decided(FORCE, "15", true)
                .does(FORCE, new Order.Close())
                .does(FORCE, new Order.Reopen());

        assertThat(clocks(walk).get("first-action").stop().kind()).isEqualTo("action");
    }

    @Test
    void hubHoldRunsOnUntilAForceHasAccepted() {
        var team = new Actor("Test Ash", "HUB-TEAM");
        var walk = Walk.at("NATIONAL-HUB")
                .after(DAY)
                .does(HUB, new Order.RequestHandover(HANDOVER, "HUB-TEAM"))
                .does(team, new Order.AcceptHandover(HANDOVER, "TEAM"));

        assertThat(clocks(walk).get("hub-hold").isRunning()).isTrue();
        assertThat(clocks(walk).get("hub-hold").unit()).isEqualTo("HUB-TEAM");
    }

    @Test
    void rejectedHandoverStopsOnlyItsOwnAcknowledgement() {
        var walk = Walk.at("NATIONAL-HUB")
                .after(DAY)
                .does(HUB, new Order.RequestHandover(HANDOVER, "FORCE-A"))
                .does(FORCE, new Order.RejectHandover(HANDOVER));
        var second = UUID.randomUUID();

        walk.does(HUB, new Order.RequestHandover(second, "FORCE-A"));

        assertThat(clocks(walk).acknowledgement(HANDOVER).stop().kind()).isEqualTo("rejected");
        assertThat(clocks(walk).acknowledgement(second).isRunning()).isTrue();
        assertThat(clocks(walk).acknowledgement(second).unit()).isEqualTo("FORCE-A");
        assertThat(clocks(walk).get("hub-hold").isRunning()).isTrue();
        assertThat(clocks(walk).get("first-action").unit()).isEqualTo("NATIONAL-HUB");
    }

    @Test
    void checkThatFindsAWayToChildrenStopsTheAccessCheck() {
        var walk = Walk.at("FORCE-A")
                .after(DAY)
                .does(FORCE, new Order.CompleteCheck("records", List.of(Walk.yes("paidWork"))));

        assertThat(clocks(walk).get("access-check").stop().kind()).isEqualTo("checked");
    }
}
