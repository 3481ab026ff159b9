package dev.vigil.tracking.clock;

import static dev.vigil.tracking.clock.Told.london;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.contract.ActionKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Police and Criminal Evidence Act 1984, sections 47ZB to 47ZL. */
class BailTest {

    /** The day after arrest is the first of the three months; the last is the day before the same day of the month. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T23:30, 2026-02-01T00:00, 2026-05-01T00:00",
        "2026-01-31T00:05, 2026-02-01T00:00, 2026-05-01T00:00",
        // no 30 February: the period runs to the end of that month
        "2025-11-29T12:00, 2025-11-30T00:00, 2026-03-01T00:00",
        "2025-11-30T12:00, 2025-12-01T00:00, 2026-03-01T00:00",
        // leap years
        "2027-11-29T12:00, 2027-11-30T00:00, 2028-03-01T00:00",
        "2028-02-28T12:00, 2028-02-29T00:00, 2028-05-29T00:00",
        "2028-02-29T12:00, 2028-03-01T00:00, 2028-06-01T00:00",
        // the clocks change in between, and on the day of arrest itself
        "2026-01-10T12:00, 2026-01-11T00:00, 2026-04-11T00:00",
        "2026-03-29T03:00, 2026-03-30T00:00, 2026-06-30T00:00",
        "2026-10-24T23:30, 2026-10-25T00:00, 2027-01-25T00:00"
    })
    void bailOfThreeMonthsCountsFromTheDayAfterArrest(String arrest, String start, String due) {
        var bail = Told.at("2025-01-01T10:00")
                .on(arrest)
                .act(ActionKind.ARREST)
                .bailed()
                .clock("bail");

        assertThat(bail.startedAt()).isEqualTo(london(start));
        assertThat(bail.allowance().dueAt()).isEqualTo(london(due));
    }

    @Test
    void arrestWithoutBailStartsNoBailClock() {
        assertThat(arrested().clocks("bail")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6mo, inspector, 2026-07-11T00:00", "9mo, superintendent, 2026-10-11T00:00"})
    void extensionByTheRankThatThePackNamesCountsFromTheSameStart(String limit, String rank, String due) {
        var bail = bailed().on("2026-04-01T10:00").extended(limit, rank).clock("bail");

        assertThat(bail.startedAt()).isEqualTo(london("2026-01-11T00:00"));
        assertThat(bail.allowance().dueAt()).isEqualTo(london(due));
    }

    @ParameterizedTest
    @CsvSource({"9mo, inspector", "7mo, inspector", "6mo, constable"})
    void extensionThatThePackDoesNotAllowMovesNothing(String limit, String rank) {
        var bail = bailed().on("2026-04-01T10:00").extended(limit, rank).clock("bail");

        assertThat(bail.allowance().allowed()).isEqualTo("3mo");
    }

    @Test
    void everyLimitOfBailStaysOnRecordWithWhatMovedIt() {
        var told = bailed().on("2026-04-01T10:00")
                .extended("6mo", "inspector")
                .on("2026-07-01T10:00")
                .extended("9mo", "superintendent");

        assertThat(told.limits("bail"))
                .extracting(set -> set.allowance().allowed(), LimitSet::because)
                .containsExactly(
                        tuple("3mo", "bail.set"), tuple("6mo", "bail.extended"), tuple("9mo", "bail.extended"));
    }

    @Test
    void extensionAfterTheLimitHasPassedIsOnRecordButTheBreachStays() {
        var late = bailed().on("2026-04-11T00:00").extended("6mo", "inspector").clock("bail");
        var inTime =
                bailed().on("2026-04-10T23:59").extended("6mo", "inspector").clock("bail");

        assertThat(late.allowance().dueAt()).isEqualTo(london("2026-04-11T00:00"));
        assertThat(inTime.allowance().allowed()).isEqualTo("6mo");
    }

    /** open-zaak 885, gemma-zaken 1953: suspending a case must move its end by the real time suspended. */
    @Test
    void theProsecutorsTimeMovesTheEndByTheRealTimeSuspended() {
        var told = bailed().on("2026-02-10T10:00").act(ActionKind.FILE_TO_PROSECUTOR);
        var suspended = told.clock("bail");

        var resumed = told.on("2026-02-24T16:30").act(ActionKind.FILE_RETURNED).clock("bail");

        assertThat(suspended.suspendedSince()).isEqualTo(london("2026-02-10T10:00"));
        assertThat(suspended.allowance().dueAt()).isNull();
        assertThat(suspended.position().next()).isNull();
        assertThat(resumed.suspendedSince()).isNull();
        assertThat(resumed.allowance().dueAt())
                .isEqualTo(london("2026-04-11T00:00").plusSeconds(14 * 86_400 + 23_400));
        assertThat(told.limits("bail"))
                .extracting(LimitSet::because, set -> set.allowance().dueAt())
                .contains(tuple("file_to_prosecutor", null));
    }

    @Test
    void suspensionLeavesWhatWasSaidBeforeItSaid() {
        var told = bailed().on("2026-03-01T10:00")
                .act(ActionKind.FILE_TO_PROSECUTOR)
                .on("2026-03-11T10:00")
                .act(ActionKind.FILE_RETURNED);

        // Half of three months had not been said in this walk, which has no watch; the rung comes ten days later.
        assertThat(told.clock("bail").position())
                .isEqualTo(new StageClock.Position(0, 50, half().plusSeconds(10 * 86_400)));
    }

    private static Instant half() {
        var start = london("2026-01-11T00:00");
        return start.plusSeconds((london("2026-04-11T00:00").getEpochSecond() - start.getEpochSecond()) / 2);
    }

    @Test
    void twoSuspensionsAddUp() {
        var bail = bailed().on("2026-02-01T10:00")
                .act(ActionKind.FILE_TO_PROSECUTOR)
                .on("2026-02-02T10:00")
                .act(ActionKind.FILE_RETURNED)
                .on("2026-03-01T10:00")
                .act(ActionKind.FILE_TO_PROSECUTOR)
                .on("2026-03-03T10:00")
                .act(ActionKind.FILE_RETURNED)
                .clock("bail");

        assertThat(bail.allowance().dueAt())
                .isEqualTo(london("2026-04-11T00:00").plusSeconds(3 * 86_400));
    }

    @Test
    void noOtherClockIsSuspended() {
        var told = bailed().act(ActionKind.SECTION_47_STARTED).opened().seized("D1");
        var before = TestClocks.clocks(told.walk).all();

        told.on("2026-02-10T10:00").act(ActionKind.FILE_TO_PROSECUTOR);

        assertThat(TestClocks.clocks(told.walk).all())
                .filteredOn(
                        clock -> !clock.clock().equals("bail") && !clock.clock().equals("charge-decision"))
                .containsExactlyElementsOf(before.stream()
                        .filter(clock -> !clock.clock().equals("bail"))
                        .toList());
    }

    @Test
    void chargeReleaseAndTheEndOfBailStopIt() {
        assertThat(bailed().on("2026-03-01T10:00")
                        .decided("1")
                        .clock("bail")
                        .stop()
                        .kind())
                .isEqualTo("charged");
        assertThat(bailed().on("2026-03-01T10:00")
                        .decided("15")
                        .clock("bail")
                        .stop()
                        .kind())
                .isEqualTo("released");
        assertThat(bailed().on("2026-03-01T10:00")
                        .bailEnded()
                        .clock("bail")
                        .stop()
                        .kind())
                .isEqualTo("ended");
        assertThat(bailed().on("2026-03-01T10:00")
                        .decided("not_prioritised")
                        .clock("bail")
                        .isRunning())
                .isTrue();
    }

    @Test
    void aDecisionNotToPrioritiseEndsNoSuspension() {
        var bail = bailed().on("2026-02-10T10:00")
                .act(ActionKind.FILE_TO_PROSECUTOR)
                .on("2026-02-11T10:00")
                .decided("not_prioritised")
                .clock("bail");

        assertThat(bail.suspendedSince()).isEqualTo(london("2026-02-10T10:00"));
    }

    @Test
    void chargeWhileWithTheProsecutorEndsBothSuspensionAndBail() {
        var bail = bailed().on("2026-02-10T10:00")
                .act(ActionKind.FILE_TO_PROSECUTOR)
                .on("2026-02-12T10:00")
                .decided("1")
                .clock("bail");

        assertThat(bail.stop().kind()).isEqualTo("charged");
        assertThat(bail.suspendedSince()).isNull();
        assertThat(bail.allowance().dueAt()).isEqualTo(london("2026-04-13T00:00"));
    }

    @Test
    void bailAgainAfterTheSameArrestGoesOnFromTheSameStart() {
        var bail = bailed().on("2026-02-01T10:00")
                .bailEnded()
                .on("2026-02-20T10:00")
                .bailed()
                .clock("bail");

        assertThat(bail.isRunning()).isTrue();
        assertThat(bail.episode()).isEqualTo(2);
        assertThat(bail.startedAt()).isEqualTo(london("2026-01-11T00:00"));
    }

    @Test
    void bailAfterAnotherArrestIsAnotherClock() {
        var told = bailed().on("2026-02-01T10:00")
                .bailEnded()
                .on("2026-02-20T10:00")
                .act(ActionKind.ARREST)
                .bailed();

        assertThat(told.clocks("bail"))
                .extracting(StageClock::startedAt, StageClock::isRunning)
                .containsExactly(tuple(london("2026-01-11T00:00"), false), tuple(london("2026-02-21T00:00"), true));
    }

    private static Told arrested() {
        return Told.at("2026-01-05T10:00").on("2026-01-10T12:00").act(ActionKind.ARREST);
    }

    private static Told bailed() {
        return arrested().bailed();
    }
}
