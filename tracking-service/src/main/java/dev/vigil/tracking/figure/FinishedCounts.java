package dev.vigil.tracking.figure;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.contract.Band;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the clocks of a cohort that have stopped, and those that ever went over a limit. */
@ApplicationScoped
class FinishedCounts {

    private static final String ALL = SqlFile.read("asked", "finished");
    private static final String BY_DAY = SqlFile.read("asked", "finished-days");
    private static final String OVER = SqlFile.read("asked", "over");
    private static final String FIRST_OVER = SqlFile.read("asked", "first-over");

    private final Database database;

    FinishedCounts(Database database) {
        this.database = database;
    }

    /**
     * @param overDay the day on which they went over a limit, where they were counted; null if they never did
     * @param overAt the instant, where they were read one by one
     */
    record Stopped(Spell spell, LocalDate overDay, Instant overAt) {}

    private record Over(LocalDate day, Instant at, long n) {}

    List<Stopped> of(Asked asked, Cuts cuts) {
        var cohort = asked.cohort();
        return cohort.isChosenByEnd() || cohort.isReceivedInPeriod()
                ? byDay(asked, cuts)
                : database.read(row -> new Stopped(spell(row), null, null), ALL, asked.parameters());
    }

    private List<Stopped> byDay(Asked asked, Cuts cuts) {
        return database.read(
                row -> new Stopped(spell(row), row.getObject("over_day", LocalDate.class), time(row, "over_at")),
                BY_DAY,
                asked.parameters(
                        cuts.startedFrom(),
                        cuts.startedTo(),
                        cuts.stoppedFrom(),
                        cuts.stoppedTo(),
                        Asked.array(cuts.startedCut()),
                        Asked.array(cuts.stoppedCut()),
                        Asked.array(cuts.startedCutHours())));
    }

    private static Spell spell(ResultSet row) throws SQLException {
        var band = row.getString("band");
        return new Spell(
                band == null ? null : Band.valueOf(band),
                row.getInt("days"),
                row.getInt("late_days"),
                row.getString("stop_kind"),
                row.getLong("n"));
    }

    Breaches breaches(Asked asked, Cuts cuts, List<Stopped> stopped) {
        var over = asked.cohort().isChosenByEnd() ? over(stopped) : over(asked, cuts);
        var exact = over.stream().map(Over::at).filter(Objects::nonNull);
        var counted = over.stream()
                .map(Over::day)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(day -> firstOn(day, asked));
        return new Breaches(
                over.stream().mapToLong(Over::n).sum(),
                Stream.concat(exact, counted.stream()).min(Instant::compareTo).orElse(null));
    }

    private static List<Over> over(List<Stopped> stopped) {
        return stopped.stream()
                .filter(each -> each.overDay != null || each.overAt != null)
                .map(each -> new Over(each.overDay, each.overAt, each.spell.n()))
                .toList();
    }

    private List<Over> over(Asked asked, Cuts cuts) {
        return database.read(
                row -> new Over(row.getObject("over_day", LocalDate.class), time(row, "over_at"), row.getLong("n")),
                OVER,
                asked.parameters(
                        cuts.startedFrom(),
                        cuts.startedTo(),
                        Asked.array(cuts.startedCut()),
                        Asked.array(cuts.startedCutHours())));
    }

    private Instant firstOn(LocalDate day, Asked asked) {
        return database.read(row -> time(row, "first_at"), FIRST_OVER, asked.parameters(day))
                .getFirst();
    }
}
