package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.Past.Case;
import dev.vigil.tracking.figure.Past.Clock;
import dev.vigil.tracking.figure.Past.Episode;
import dev.vigil.tracking.figure.Past.Limit;
import dev.vigil.tracking.figure.Past.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The scenario as tracking would have recorded it, each clock with the limit of our rules. */
final class SpadeCases {

    private static final LocalDate END = LocalDate.of(2014, 10, 23);

    private SpadeCases() {}

    static List<Case> packages(String operation) {
        return Spade.packages().stream().map(row -> onePackage(row, operation)).toList();
    }

    private static Case onePackage(Map<String, String> row, String operation) {
        var received = Spade.date(row, "received");
        var action = Spade.firstAction(row);
        return new Case(
                PastCases.newId(),
                operation + "-" + row.get("pkg"),
                "FORCE-A",
                "NATIONAL_HUB",
                operation,
                List.of(
                        clock("first-action", received, 14, action.stop(), action.kind()),
                        clock("unread", received, 1, Spade.date(row, "first_read"), "opened"),
                        clock("access-check", received, 2, Spade.date(row, "occupation_check"), "checked")));
    }

    static List<Case> hubRecords(String operation) {
        var cases = new ArrayList<Case>();
        for (var wait : Spade.hubWaits()) {
            cases.add(new Case(
                    PastCases.newId(),
                    operation + "-" + cases.size(),
                    "NATIONAL-HUB",
                    "FOREIGN_LAW_ENFORCEMENT",
                    operation,
                    List.of(clock("hub-hold", wait.start(), 3, wait.stop(), wait.kind()))));
        }
        return cases;
    }

    private static Clock clock(String name, LocalDate start, int days, LocalDate stop, String kind) {
        var at = Spade.ten(start);
        var limit = new Limit(at, Band.MEDIUM, Spade.ten(start.plusDays(days)));
        var rungs = rungs(start, days, stop, limit.dueAt());
        return new Clock(
                name,
                "",
                at,
                List.of(
                        stop == null
                                ? Episode.running(at, limit, rungs)
                                : Episode.stopped(at, Spade.ten(stop), kind, limit, rungs)));
    }

    private static Rung[] rungs(LocalDate start, int days, LocalDate stop, Instant due) {
        return IntStream.of(1, 2, 3)
                .mapToObj(times -> start.plusDays((long) times * days))
                .filter(day -> day.isBefore(stop == null ? END : stop))
                .map(day -> new Rung(due, percent(start, days, day), Spade.ten(day), Spade.ten(day)))
                .toArray(Rung[]::new);
    }

    private static int percent(LocalDate start, int days, LocalDate day) {
        return (int) (100 * (day.toEpochDay() - start.toEpochDay()) / days);
    }
}
