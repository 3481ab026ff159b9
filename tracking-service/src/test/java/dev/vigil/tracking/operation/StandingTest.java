package dev.vigil.tracking.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ActionKind;
import dev.vigil.tracking.figure.Spade;
import dev.vigil.tracking.operation.OperationTotals.Alike;
import dev.vigil.tracking.operation.OperationTotals.Held;
import dev.vigil.tracking.operation.Standing.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant DAY_1 = Instant.parse("2025-03-03T10:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2025-03-04T10:00:00Z");
    private static final Instant DAY_3 = Instant.parse("2025-03-05T10:00:00Z");
    private static final Instant DAY_4 = Instant.parse("2025-03-06T10:00:00Z");

    /** Field complaint 58: the same case twice in the performance report. */
    @Test
    void theTotalsOfTheForceOf35PackagesComeOutAsAtAnyDate() {
        var packages = Spade.packages().stream().map(StandingTest::told).toList();

        assertThat(numbers(totals(packages, "2014-10-23")))
                .containsExactly(35L, 35L, 0L, 14L, 21L, 21L, 16L, 3L, 2L, 1L, 18L, 21L);
        assertThat(numbers(totals(packages, "2014-08-31")))
                .containsExactly(35L, 35L, 0L, 10L, 6L, 6L, 5L, 2L, 2L, 0L, 4L, 25L);
        assertThat(totals(packages, "2013-12-31").units()).containsExactly(new Held("FORCE-A", 35, 8, 27, 0, 34));
        assertThat(totals(packages, "2013-11-26").received()).isZero();
        assertThat(totals(packages, "2014-10-23").outcomes())
                .extracting(each -> each.outcome() + " " + each.cases())
                .containsExactly("1 2", "15 1", Spade.NO_MATERIAL + " 14");
    }

    private static ToldCase told(Map<String, String> row) {
        var closed = at(row, "closed_no_material");
        var acted = at(row, "warrant") == null ? at(row, "other_action") : at(row, "warrant");
        var material = row.get("material").equals("yes");
        return new ToldCase("FORCE-A", at(row, "received"))
                .opened(at(row, "first_read"))
                .material(material ? acted : closed, material)
                .action(at(row, "warrant"), ActionKind.WARRANT_EXECUTED)
                .action(at(row, "other_action"), ActionKind.VISIT)
                .action(at(row, "arrest"), ActionKind.ARREST)
                .decided(at(row, "charge"), "1")
                .decided(at(row, "nfa"), "15")
                .decided(closed, Spade.NO_MATERIAL)
                .closed(closed, Spade.NO_MATERIAL);
    }

    private static Instant at(Map<String, String> row, String column) {
        LocalDate day = Spade.date(row, column);
        return day == null ? null : Spade.ten(day);
    }

    private static List<Long> numbers(OperationTotals totals) {
        return List.of(
                totals.received(),
                totals.opened(),
                totals.neverOpened(),
                totals.noMaterial(),
                totals.withMaterial(),
                totals.actedOn(),
                totals.warrants(),
                totals.arrests(),
                totals.charged(),
                totals.noFurtherAction(),
                totals.underInvestigation(),
                totals.open());
    }

    @Test
    void casesAreCountedAndNotEvents() {
        var twice = new ToldCase("NATIONAL-HUB", DAY_1)
                .action(DAY_2, ActionKind.ARREST)
                .action(DAY_3, ActionKind.ARREST)
                .decided(DAY_2, "15")
                .decided(DAY_3, "1");

        var totals = totals(List.of(twice), DAY_3);

        assertThat(totals.arrests()).isEqualTo(1);
        assertThat(totals.actedOn()).isEqualTo(1);
        assertThat(totals.charged()).isEqualTo(1);
        assertThat(totals.noFurtherAction()).isZero();
    }

    @Test
    void aReopenedCaseIsOpenAgainAndNotDecided() {
        var reopened = new ToldCase("NATIONAL-HUB", DAY_1)
                .decided(DAY_2, "15")
                .closed(DAY_2, "15")
                .reopened(DAY_3);

        assertThat(totals(List.of(reopened), DAY_2).open()).isZero();
        assertThat(totals(List.of(reopened), DAY_3).open()).isEqualTo(1);
        assertThat(totals(List.of(reopened), DAY_3).outcomes()).isEmpty();
    }

    @Test
    void aCorrectionCountsFromItsRecordingAndNotBefore() {
        var corrected = new ToldCase("NATIONAL-HUB", DAY_1)
                .action(DAY_2, ActionKind.ARREST)
                .neverWas(2, DAY_4);

        assertThat(totals(List.of(corrected), DAY_3).arrests()).isEqualTo(1);
        assertThat(totals(List.of(corrected), DAY_4).arrests()).isZero();
    }

    @Test
    void atEveryInstantACaseStandsInOnePlace() {
        for (var row : Spade.packages()) {
            var history = Standing.history(told(row).timeline());

            assertThat(history.getLast().until()).isNull();
            for (var index = 1; index < history.size(); index++) {
                assertThat(history.get(index).from())
                        .isEqualTo(history.get(index - 1).until());
            }
        }
    }

    private static OperationTotals totals(List<ToldCase> cases, String day) {
        return totals(cases, Spade.ten(LocalDate.parse(day)).plusSeconds(13 * 3_600));
    }

    private static OperationTotals totals(List<ToldCase> cases, Instant at) {
        var standing = cases.stream()
                .flatMap(each -> Standing.history(each.timeline()).stream())
                .filter(known -> isKnown(known, at))
                .map(known -> new Alike(known.standing(), 1))
                .toList();
        return OperationTotals.of("TEST", at, standing);
    }

    private static boolean isKnown(Known known, Instant at) {
        return !known.from().isAfter(at)
                && (known.until() == null || known.until().isAfter(at));
    }
}
