package dev.vigil.tracking.clock;

import static dev.vigil.tracking.clock.Told.london;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.jurisdiction.Calendar;
import dev.vigil.tracking.jurisdiction.Edition;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** zammad 534, 4353: a calendar or a rule changed, and the dates of what was open did not follow. */
class PackChangeTest {

    private static final Instant CHANGE = london("2026-03-20T12:00");

    private final Told told = Told.at("2026-03-02T10:00")
            .graded(Band.MEDIUM)
            .opened()
            .act(ActionKind.WARRANT_NEEDED)
            .on("2026-03-18T10:00")
            .act(ActionKind.SECTION_47_STARTED);

    private CaseClocks under(Edition other) {
        return retold(other).clocks();
    }

    private record Both(Retelling retelling, CaseClocks clocks) {}

    private Both retold(Edition other) {
        var events = told.walk.events;
        var clocks = new CaseClocks((Received) events.getFirst(), List.of());
        var retelling = new Retelling(TestClocks.RULES, false, List.of(), TestClocks.ENGLAND, clocks);
        TestClocks.entries(events).forEach(retelling::take);
        retelling.goBy(other, events.size(), CHANGE);
        return new Both(retelling, clocks);
    }

    private static Edition changed(String right, String wrong) {
        assertThat(TestClocks.ENGLAND.file()).contains(right);
        return TestClocks.written(
                TestClocks.ENGLAND.file().replace("2026-12", "2027-01").replaceFirst(right, wrong), 3);
    }

    @Test
    void anOpenClockGetsTheNewLimitFromItsStartAndKeepsTheOldOneWithWhatMovedIt() {
        var clocks = under(changed("MEDIUM: 14d", "MEDIUM: 10d"));

        assertThat(latest(clocks, "first-action").allowance().dueAt()).isEqualTo(london("2026-03-12T10:00"));
        assertThat(clocks.limits())
                .filteredOn(set -> set.clock().clock().equals("first-action"))
                .extracting(set -> set.allowance().allowed(), LimitSet::setAt, LimitSet::because)
                .containsSubsequence(
                        tuple("14d", london("2026-03-02T10:00"), "triage.assessed"),
                        tuple("10d", CHANGE, "pack england-wales 2027-01"));
    }

    @Test
    void whatThePackLeavesAsItWasStaysAsItWas() {
        var before = TestClocks.clocks(told.walk).limits();

        var clocks = under(changed("MEDIUM: 14d", "MEDIUM: 10d"));

        assertThat(clocks.limits()).hasSize(before.size() + 1).containsAll(before);
    }

    @Test
    void aClockThatHasStoppedIsSettled() {
        var clocks = under(changed("limit: 24h", "limit: 1h"));

        assertThat(latest(clocks, "unread").allowance().allowed()).isEqualTo("24h");
    }

    @Test
    void aClockThatThePackNoLongerHasRunsNoLongerAndIsInNoFigure() {
        var clocks = under(changed("\n  warrant:", "\n  search-order:"));

        assertThat(latest(clocks, "warrant").isAnnulled()).isTrue();
        assertThat(latest(clocks, "search-order").isRunning()).isTrue();
        assertThat(latest(clocks, "search-order").startRecordedAt()).isEqualTo(CHANGE);
        assertThat(latest(clocks, "search-order").startedAt()).isEqualTo(london("2026-03-02T10:00"));
    }

    @Test
    void aHolidayThatIsAddedPutsOffOnlyWhatRunsOverIt() {
        var pack = TestClocks.ENGLAND.pack();
        var holiday = new Calendar(
                pack.zone(),
                day -> !pack.calendar().isWorkingDay(day) || day.toString().equals("2026-03-24"));
        var calendar = new Edition(
                3,
                new JurisdictionPack(pack.id(), pack.version(), pack.zone(), holiday, pack.ladder(), pack.clocks()),
                "",
                List.of(),
                "calendar of england-wales 2026-12");

        var clocks = under(calendar);

        assertThat(clocks.limits())
                .filteredOn(set -> set.because().startsWith("calendar"))
                .extracting(set -> set.clock().clock())
                .containsExactlyInAnyOrder("strategy-discussion", "conference");
        // Fifteen working days from 18 March reach over Easter to 10 April; a day more is Monday the 13th.
        assertThat(latest(clocks, "conference").allowance().dueAt()).isEqualTo(london("2026-04-13T10:00"));
    }

    @Test
    void scotlandCountsCalendarDaysToThePlanningMeeting() {
        var clocks = under(TestClocks.SCOTLAND);

        assertThat(latest(clocks, "conference").allowance().allowed()).isEqualTo("28d");
        assertThat(latest(clocks, "conference").allowance().dueAt()).isEqualTo(london("2026-04-15T10:00"));
        assertThat(latest(clocks, "conference").pack()).isEqualTo("scotland");
        assertThat(clocks.limits()).extracting(LimitSet::because).contains("pack scotland 2026-12");
    }

    @Test
    void afterAChangeTheCaseGoesOnUnderTheNewPack() {
        var both = retold(TestClocks.SCOTLAND);
        told.on("2026-03-21T10:00").bailed();

        TestClocks.entries(told.walk.events)
                .subList(told.last() - 1, told.last())
                .forEach(both.retelling()::take);

        var liberation = latest(both.clocks(), "investigative-liberation");
        assertThat(liberation.startedAt()).isEqualTo(london("2026-03-22T00:00"));
        assertThat(liberation.allowance().dueAt()).isEqualTo(london("2026-04-19T00:00"));
        assertThat(both.clocks().latest("bail", "")).isEmpty();
    }

    @Test
    void whatStoppedUnderTheOldPackIsNotRevivedByTheNewOne() {
        told.act(ActionKind.VISIT);
        var both = retold(changed("warrant_executed, visit,", "warrant_executed,"));
        told.on("2026-03-25T10:00").act(ActionKind.ARREST);

        TestClocks.entries(told.walk.events)
                .subList(told.last() - 1, told.last())
                .forEach(both.retelling()::take);

        var clock = latest(both.clocks(), "first-action");
        assertThat(clock.episode()).isEqualTo(1);
        assertThat(clock.stop().at()).isEqualTo(london("2026-03-18T10:00"));
    }

    private static StageClock latest(CaseClocks clocks, String name) {
        return clocks.latest().stream()
                .filter(clock -> clock.clock().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
