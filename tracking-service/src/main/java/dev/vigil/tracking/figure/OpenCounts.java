package dev.vigil.tracking.figure;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.vigil.contract.Band;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the clocks of a cohort that run: counts of whole hours, and those case by case that a cut runs through. */
@ApplicationScoped
class OpenCounts {

    private static final String COUNTS = SqlFile.read("asked", "open");
    private static final String EXACT = SqlFile.read("asked", "open-exact");
    private static final String STARTS = SqlFile.read("asked", "open-starts");
    private static final String OLDEST = SqlFile.read("asked", "oldest");

    private final Database database;

    OpenCounts(Database database) {
        this.database = database;
    }

    /** @param dueHour null if there is no limit now */
    private record InHour(
            Band band,
            int startHour,
            Integer dueHour,
            int lateDays,
            boolean accessUnknown,
            boolean neverOpened,
            String stage,
            Integer reviewHour,
            long n) {

        Open open() {
            return new Open(
                    band,
                    Hours.first(startHour),
                    dueHour == null ? null : Hours.first(dueHour),
                    lateDays,
                    accessUnknown,
                    neverOpened,
                    stage,
                    reviewHour == null ? null : Hours.first(reviewHour),
                    n);
        }
    }

    List<Open> of(Asked asked, Cuts cuts) {
        var counted = database.read(OpenCounts::inHour, COUNTS, asked.parameters());
        var startHours = counted.stream()
                .map(InHour::startHour)
                .distinct()
                .filter(cuts::runsThroughStart)
                .toList();
        var cutHours = new HashSet<>(startHours);
        var open = new ArrayList<Open>();
        counted.stream()
                .filter(each -> !cutHours.contains(each.startHour))
                .filter(each -> each.dueHour == null || !cuts.runsThroughDue(each.dueHour))
                .filter(each -> each.reviewHour == null || each.reviewHour != cuts.hour())
                .filter(each -> cuts.chooses(Hours.first(each.startHour)))
                .map(InHour::open)
                .forEach(open::add);
        open.addAll(exact(asked, startHours, cuts.dueHours()));
        return open;
    }

    private List<Open> exact(Asked asked, List<Integer> startHours, List<Integer> dueHours) {
        return database.read(
                row -> new Open(
                        band(row),
                        time(row, "started_at"),
                        time(row, "due_at"),
                        row.getInt("late_days"),
                        row.getBoolean("access_unknown"),
                        row.getBoolean("never_opened"),
                        row.getString("stage"),
                        time(row, "review_at"),
                        row.getLong("n")),
                EXACT,
                asked.parameters(
                        Asked.array(startHours),
                        Asked.array(dueHours),
                        Hours.of(asked.cohort().asAt())));
    }

    private static InHour inHour(ResultSet row) throws SQLException {
        return new InHour(
                band(row),
                row.getInt("start_hour"),
                row.getObject("due_hour", Integer.class),
                row.getInt("late_days"),
                row.getBoolean("access_unknown"),
                row.getBoolean("never_opened"),
                row.getString("stage"),
                row.getObject("review_hour", Integer.class),
                row.getLong("n"));
    }

    private static Band band(ResultSet row) throws SQLException {
        var name = row.getString("band");
        return name == null ? null : Band.valueOf(name);
    }

    /** When the clock started that is this far down the list of those that run, the youngest first; from 1. */
    List<Instant> startsAt(List<Long> ranks, List<Open> open, Asked asked) {
        var places = ranks.stream().map(rank -> Place.of(rank, perHour(open))).toList();
        var starts = database
                .read(
                        row -> new Start(row.getInt("start_hour"), time(row, "started_at"), row.getLong("n")),
                        STARTS,
                        asked.parameters(Asked.array(
                                places.stream().map(Place::hour).distinct().toList())))
                .stream()
                .collect(groupingBy(Start::hour));
        return places.stream().map(place -> place.in(starts.get(place.hour()))).toList();
    }

    private record Start(int hour, Instant at, long n) {}

    /** @param rank within the hour */
    private record Place(int hour, long rank) {
        static Place of(long rank, TreeMap<Integer, Long> perHour) {
            var left = rank;
            for (var hour : perHour.descendingMap().entrySet()) {
                if (left <= hour.getValue()) {
                    return new Place(hour.getKey(), left);
                }
                left -= hour.getValue();
            }
            throw new IllegalArgumentException("rank " + rank + " is beyond the last");
        }

        Instant in(List<Start> youngestFirst) {
            var left = rank;
            for (var start : youngestFirst) {
                left -= start.n;
                if (left <= 0) {
                    return start.at;
                }
            }
            throw new IllegalStateException("hour " + hour + " has fewer clocks than were counted in it");
        }
    }

    private static TreeMap<Integer, Long> perHour(List<Open> open) {
        return open.stream().collect(groupingBy(each -> Hours.of(each.start()), TreeMap::new, summingLong(Open::n)));
    }

    /** The ten that run longest. */
    List<Waiting> oldest(List<Open> open, Asked asked, Cuts cuts) {
        var hours = new ArrayList<Integer>();
        var seen = 0L;
        for (var hour : perHour(open).entrySet()) {
            if (seen >= 10) {
                break;
            }
            hours.add(hour.getKey());
            seen += hour.getValue();
        }
        return hours.isEmpty()
                ? List.of()
                : database.read(row -> waiting(row, cuts), OLDEST, asked.parameters(Asked.array(hours)));
    }

    private static Waiting waiting(ResultSet row, Cuts cuts) throws SQLException {
        var start = time(row, "started_at");
        return new Waiting(
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                row.getString("sender_reference"),
                start,
                cuts.days(start),
                band(row),
                row.getString("unit"));
    }
}
