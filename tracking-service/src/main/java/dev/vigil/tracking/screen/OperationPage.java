package dev.vigil.tracking.screen;

import static dev.vigil.tracking.screen.OperationRow.number;

import dev.vigil.tracking.casefile.Progress;
import dev.vigil.tracking.operation.OperationTotals;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An operation as it was known at the end of a day.
 *
 * @param day for the date control, as machines write it
 * @param today the latest that can be asked for
 */
record OperationPage(
        String code,
        String link,
        String asAt,
        String day,
        String today,
        List<Line> lines,
        List<Line> stages,
        List<Line> outcomes,
        List<OperationTotals.Held> units) {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(London.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(London.ZONE);

    /** @param share of the cases received, or a dash where there are none */
    record Line(String name, String cases, String share, String meaning) {}

    static OperationPage of(OperationTotals totals, Instant now) {
        var day = DAY.format(totals.asAt());
        var isNow = day.equals(DAY.format(now));
        return new OperationPage(
                totals.operation(),
                OperationRow.link(totals.operation()),
                isNow ? "As known now" : "As at the end of " + WORDS.format(totals.asAt()),
                day,
                DAY.format(now),
                lines(totals),
                Stream.of(Progress.values())
                        .map(stage -> line(
                                totals, States.words(stage), totals.stages().get(stage), ""))
                        .toList(),
                totals.outcomes().stream()
                        .map(each -> line(totals, each.words(), each.cases(), each.outcome()))
                        .toList(),
                totals.units());
    }

    private static List<Line> lines(OperationTotals of) {
        return List.of(
                line(of, "Received", of.received(), "Referrals that name the operation."),
                line(of, "Opened", of.opened(), "A named person has opened it."),
                line(of, "Never opened", of.neverOpened(), "Nobody has opened it yet."),
                line(of, "No indecent material", of.noMaterial(), "Decided that there is none."),
                line(of, "With indecent material", of.withMaterial(), "By the latest known answer of a check."),
                line(of, "Acted on", of.actedOn(), "Somebody took an action that protects a child."),
                line(of, "Warrants", of.warrants(), "Cases in which a warrant was executed."),
                line(of, "Arrests", of.arrests(), "Cases with an arrest; two arrests in one case are one."),
                line(of, "Charged", of.charged(), "Decided as outcome 1, charged or summonsed."),
                line(of, "No further action", of.noFurtherAction(), "Ended without sanction or transfer."),
                line(of, "Under investigation", of.underInvestigation(), "With material, and no decision yet."),
                line(of, "Open", of.open(), "Not closed, decided or not."));
    }

    private static Line line(OperationTotals of, String name, long cases, String meaning) {
        var share = of.received() == 0 ? "–" : Math.round(100.0 * cases / of.received()) + " %";
        return new Line(name, number(cases), share, meaning);
    }
}
