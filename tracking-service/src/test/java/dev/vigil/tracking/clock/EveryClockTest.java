package dev.vigil.tracking.clock;

import static dev.vigil.tracking.clock.Told.london;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Band;
import dev.vigil.contract.ChildSafety;
import dev.vigil.tracking.casefile.Order;
import dev.vigil.tracking.casefile.Walk;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.Limit;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each clock of the pack by what starts and stops it; where users of other systems complained, named after that. */
class EveryClockTest {

    private static Told received() {
        return Told.at("2026-03-02T10:00");
    }

    @Test
    void eachChildAtRiskIsSharedInItsOwnWorkingDay() {
        var told = received()
                .on("2026-03-06T16:30")
                .child("C1", ChildSafety.AT_RISK)
                .child("C2", ChildSafety.NOT_ESTABLISHED)
                .on("2026-03-09T10:00")
                .child("C2", ChildSafety.AT_RISK)
                .on("2026-03-09T12:00")
                .shared("C1");

        assertThat(told.clocks("safeguarding-share"))
                .extracting(
                        StageClock::subject,
                        StageClock::startedAt,
                        clock -> clock.allowance().dueAt(),
                        StageClock::isRunning)
                .containsExactly(
                        tuple("C1", london("2026-03-06T16:30"), london("2026-03-09T16:30"), false),
                        tuple("C2", london("2026-03-09T10:00"), london("2026-03-10T10:00"), true));
    }

    @Test
    void aChildAtRiskAgainIsSharedAgainButTheSameNewsIsNot() {
        var told = received()
                .child("C1", ChildSafety.AT_RISK)
                .shared("C1")
                .child("C1", ChildSafety.AT_RISK)
                .child("C1", ChildSafety.SAFE)
                .on("2026-05-01T10:00")
                .child("C1", ChildSafety.AT_RISK);

        assertThat(told.clocks("safeguarding-share"))
                .extracting(StageClock::subject, StageClock::isRunning)
                .containsExactly(tuple("C1", false), tuple("C1/6", true));
        assertThat(told.shared("C1").clocks("safeguarding-share")).noneMatch(StageClock::isRunning);
    }

    @Test
    void closingTheCaseDoesNotEndTheDutyToShare() {
        var told = received().child("C1", ChildSafety.AT_RISK).decided("15").closed("15");

        assertThat(told.clock("safeguarding-share").isRunning()).isTrue();
    }

    @Test
    void aSection47EnquiryStartsDiscussionAndConferenceOfFifteenWorkingDays() {
        var told = received().on("2026-03-30T10:00").act(ActionKind.SECTION_47_STARTED);

        // Good Friday and Easter Monday lie between.
        assertThat(told.clock("conference").allowance().dueAt()).isEqualTo(london("2026-04-22T10:00"));
        told.act(ActionKind.STRATEGY_DISCUSSION);
        assertThat(told.clock("strategy-discussion").stop().kind()).isEqualTo("held");
        assertThat(told.clock("conference").isRunning()).isTrue();
    }

    @Test
    void eachNeedOfAWarrantHasItsOwnSevenDays() {
        var told = received()
                .act(ActionKind.WARRANT_NEEDED)
                .on("2026-03-04T10:00")
                .act(ActionKind.WARRANT_REFUSED)
                .on("2026-03-10T10:00")
                .act(ActionKind.WARRANT_NEEDED);

        assertThat(told.clocks("warrant"))
                .extracting(
                        clock -> clock.isRunning() ? null : clock.stop().kind(),
                        clock -> clock.allowance().dueAt())
                .containsExactly(tuple("refused", london("2026-03-09T10:00")), tuple(null, london("2026-03-17T10:00")));
        assertThat(told.act(ActionKind.WARRANT_GRANTED)
                        .clocks("warrant")
                        .getLast()
                        .stop()
                        .kind())
                .isEqualTo("granted");
    }

    @Test
    void aDeviceWaitsAndIsWorkedOnApartFromTheOthers() {
        var told = received()
                .seized("D1")
                .seized("D2")
                .on("2026-03-20T10:00")
                .examining("D1")
                .on("2026-04-01T10:00")
                .examined("D1");

        assertThat(told.clocks("forensic-queue"))
                .extracting(StageClock::subject, StageClock::isRunning)
                .containsExactlyInAnyOrder(tuple("D1", false), tuple("D2", true));
        assertThat(told.clock("forensic-work").stop().kind()).isEqualTo("examined");
        assertThat(told.clock("forensic-work").allowance().dueAt()).isEqualTo(london("2026-05-19T10:00"));
    }

    @Test
    void releaseUnderInvestigationHasALimitThoughTheLawGivesNone() {
        var told = received().act(ActionKind.RELEASED_UNDER_INVESTIGATION);

        assertThat(told.clock("under-investigation").allowance().allowed()).isEqualTo("90d");
        assertThat(told.decided("not_prioritised").clock("under-investigation").isRunning())
                .isTrue();
        assertThat(told.decided("15").clock("under-investigation").stop().kind())
                .isEqualTo("15");
    }

    @Test
    void theProsecutorsClockEndsWithADecisionOrWithTheFile() {
        assertThat(received()
                        .act(ActionKind.FILE_TO_PROSECUTOR)
                        .act(ActionKind.FILE_RETURNED)
                        .clock("charge-decision")
                        .stop()
                        .kind())
                .isEqualTo("returned");
        assertThat(received()
                        .act(ActionKind.FILE_TO_PROSECUTOR)
                        .decided("1")
                        .clock("charge-decision")
                        .stop()
                        .kind())
                .isEqualTo("decided");
    }

    @Test
    void theVictimIsToldOfEachKeyEventInFiveWorkingDaysOrOneWithEnhancedRights() {
        var told = received().on("2026-03-04T10:00").act(ActionKind.ARREST).act(ActionKind.INTERVIEW);
        assertThat(told.clocks("victim-update"))
                .extracting(clock -> clock.allowance().dueAt())
                .containsExactly(london("2026-03-11T10:00"), london("2026-03-11T10:00"));

        told.on("2026-03-04T11:00").child("C1", ChildSafety.NOT_ESTABLISHED);

        assertThat(told.clocks("victim-update"))
                .extracting(clock -> clock.allowance().dueAt())
                .containsOnly(london("2026-03-05T10:00"));
        assertThat(told.limits("victim-update")).extracting(LimitSet::because).contains("child.recorded");
        assertThat(told.act(ActionKind.VICTIM_TOLD).clocks("victim-update")).noneMatch(StageClock::isRunning);
    }

    @Test
    void whoeverReferredItIsToldEachDecisionInAWorkingDay() {
        var told = received()
                .decided("not_prioritised")
                .informed("not_prioritised")
                .decided("15");

        assertThat(told.clocks("referrer-told"))
                .extracting(StageClock::isRunning)
                .containsExactlyInAnyOrder(false, true);
        assertThat(told.clock("first-action").isRunning()).isTrue();
    }

    /** Each review starts the next; a case that nobody ever reviewed has a clock too. */
    @Test
    void supervisionRepeatsAndIsWeeklyFromHighOn() {
        var told = received().opened().graded(Band.MEDIUM);
        assertThat(told.clock("supervision").allowance().allowed()).isEqualTo("28d");

        told.on("2026-03-10T10:00").act(ActionKind.SUPERVISOR_REVIEW).graded(Band.HIGH);

        assertThat(told.clocks("supervision"))
                .extracting(StageClock::isRunning, clock -> clock.allowance().allowed())
                .containsExactly(tuple(false, "28d"), tuple(true, "7d"));
        assertThat(told.decided("15").closed("15").clocks("supervision")).noneMatch(StageClock::isRunning);
        assertThat(told.on("2026-04-01T10:00")
                        .reopened()
                        .clocks("supervision")
                        .getLast()
                        .startedAt())
                .isEqualTo(london("2026-03-10T10:00"));
    }

    @Test
    void evidenceExpiresAtTheDateThatWasNamed() {
        var told = received().expires("2026-06-01T12:00").expires("2026-04-01T00:00");

        assertThat(told.clocks("evidence-expiry"))
                .extracting(
                        clock -> clock.allowance().allowed(),
                        clock -> clock.allowance().dueAt())
                .containsExactlyInAnyOrder(
                        tuple("$until", london("2026-06-01T12:00")), tuple("$until", london("2026-04-01T00:00")));
        assertThat(told.clocks("evidence-expiry").getFirst().position().nextAt())
                .isEqualTo(Told.london("2026-03-02T10:00")
                        .plusSeconds(Duration.between(london("2026-03-02T10:00"), london("2026-06-01T12:00"))
                                        .toSeconds()
                                / 2));
    }

    @Test
    void evidenceThatHasExpiredAlreadySaysSoOnceAndNotForEver() {
        var told = received().expires("2026-03-01T00:00");

        assertThat(told.clock("evidence-expiry").position().nextAt()).isBefore(london("2026-03-02T10:01"));
        assertThat(told.clock("evidence-expiry").position().next()).isLessThanOrEqualTo(10_000_000);
    }

    /** zammad 5177, 3140: one clock overrules another. */
    @Test
    void noClockOverrulesAnother() {
        var told = received().opened().seized("D1").act(ActionKind.WARRANT_NEEDED);
        var queue = told.clock("forensic-queue");
        var unread = told.clock("unread");

        told.on("2026-03-03T10:00").act(ActionKind.WARRANT_GRANTED).act(ActionKind.ARREST);

        assertThat(told.clock("forensic-queue")).isEqualTo(queue);
        assertThat(told.clock("unread")).isEqualTo(unread);
    }

    /** zammad 904: a merged item still escalates. */
    @Test
    void aCaseClosedAsADuplicateWarnsOfNothingButWhatIsOwedToAChildOrAReferrer() {
        var told = received()
                .opened()
                .seized("D1")
                .act(ActionKind.WARRANT_NEEDED)
                .decided("duplicate_of")
                .informed("duplicate_of")
                .closed("duplicate_of");

        assertThat(TestClocks.clocks(told.walk).all())
                .filteredOn(StageClock::isRunning)
                .extracting(StageClock::clock)
                .containsExactlyInAnyOrder("access-check", "victim-update");
    }

    /** glpi 15605, 6902: when the priority changes, time already passed is lost. */
    @Test
    void aRaisedBandLosesNoTimeOfAnyClock() {
        var told = received().opened().graded(Band.LOW).on("2026-03-12T10:00").graded(Band.HIGH);

        assertThat(told.clock("supervision").startedAt()).isEqualTo(london("2026-03-02T10:00"));
        assertThat(told.clock("supervision").allowance().dueAt()).isEqualTo(london("2026-03-09T10:00"));
    }

    /** zammad 2579, 4777, 4516: a solution time never written, or only after reopening. */
    @Test
    void aStopIsWrittenWhenItHappensAndStaysAfterReopening() {
        var told =
                received().act(ActionKind.ARREST).decided("15").informed("15").closed("15");
        var stop = told.clock("first-action").stop();

        told.on("2026-05-01T10:00").reopened();

        assertThat(stop.kind()).isEqualTo("action");
        assertThat(told.clock("first-action").stop()).isEqualTo(stop);
    }

    /** zammad 1322: a reply through another channel never restarts the clock; here every kind of entry counts alike. */
    @Test
    void anActThatWasRecordedLateStopsTheClockAtTheTimeOfTheAct() {
        var told = received().on("2026-03-20T10:00").actAt("2026-03-05T09:00", ActionKind.VISIT);

        assertThat(told.clock("first-action").stop().at()).isEqualTo(london("2026-03-05T09:00"));
        assertThat(told.clock("first-action").stop().recordedAt()).isEqualTo(london("2026-03-20T10:00"));
    }

    /** zammad 418: a limit of 99 hours was too small a field. */
    @Test
    void limitsOfYearsAreLimitsToo() {
        assertThat(Limit.parse("9999d").amount()).isEqualTo(9999);
    }

    /** glpi 15429: an escalation fires at creation with a calendar of one's own. */
    @Test
    void noRungIsDueWhenAClockStarts() {
        var told = Told.at("2026-04-04T10:00")
                .opened()
                .child("C1", ChildSafety.AT_RISK)
                .act(ActionKind.SECTION_47_STARTED);

        assertThat(TestClocks.clocks(told.walk).all())
                .allSatisfy(clock -> assertThat(
                                clock.isRunning()
                                        ? clock.position().nextAt()
                                        : clock.startedAt().plusSeconds(1))
                        .isAfter(clock.startedAt()));
    }

    /** open-mercato 2293, openregister 3350: rules that are kept and shown, and that nothing ever sets going. */
    @Test
    void everyClockOfThePackRunsInACaseInWhichEverythingHappens() {
        var handover = UUID.randomUUID();
        var walk = Walk.at("NATIONAL-HUB")
                .does(Walk.HUB, new Order.Open())
                .does(Walk.HUB, new Order.RequestHandover(handover, "FORCE-A", null));
        var told = Told.of(walk)
                .act(ActionKind.SECTION_47_STARTED)
                .act(ActionKind.WARRANT_NEEDED)
                .child("C1", ChildSafety.AT_RISK)
                .seized("D1")
                .examining("D1")
                .act(ActionKind.ARREST)
                .bailed()
                .act(ActionKind.RELEASED_UNDER_INVESTIGATION)
                .act(ActionKind.FILE_TO_PROSECUTOR)
                .decided("15")
                .expires("2027-01-01T00:00");

        assertThat(TestClocks.clocks(told.walk).all())
                .extracting(StageClock::clock)
                .containsAll(TestClocks.ENGLAND.pack().clocks().stream()
                        .map(ClockRule::id)
                        .toList());
    }
}
