package dev.vigil.tracking.figure.tally;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.figure.tally.Headline.Episode;
import dev.vigil.tracking.figure.tally.Headline.Limit;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.timeline.Timeline;
import dev.vigil.tracking.timeline.TimelineEntry;
import dev.vigil.tracking.unit.UnitKind;
import dev.vigil.tracking.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what measures need to know of cases, in four statements however many they are. */
@ApplicationScoped
public class CaseHistories {

    private final Database database;
    private final Timeline timeline;
    private final Units units;

    CaseHistories(Database database, Timeline timeline, Units units) {
        this.database = database;
        this.timeline = timeline;
        this.units = units;
    }

    private record OfCase<T>(UUID id, T one) {}

    public CaseHistory of(ReferralId referral) {
        return of(List.of(referral.value())).getFirst();
    }

    List<CaseHistory> of(Collection<UUID> cases) {
        var timelines = timeline.withoutClocks(cases);
        var kinds = units.kinds(
                timelines.values().stream().map(CaseHistories::firstUnit).collect(toSet()));
        var episodes = byCase(database.read(CaseHistories::episode, """
                select case_id, episode, started_at, start_recorded_at, stopped_at, stop_recorded_at
                  from stage_clock where case_id = any(?) and clock = ? and subject_key = ''""", cases, Headline.CLOCK));
        var limits = byCase(database.read(CaseHistories::limit, """
                select c.case_id, l.set_at, l.due_at from clock_limit l join stage_clock c on c.id = l.clock_id
                 where c.case_id = any(?) and c.clock = ? and c.subject_key = ''""", cases, Headline.CLOCK));
        return timelines.entrySet().stream()
                .map(each -> new CaseHistory(
                        each.getValue(),
                        kinds.get(firstUnit(each.getValue())) == UnitKind.HUB,
                        new Headline(
                                episodes.getOrDefault(each.getKey(), List.of()),
                                limits.getOrDefault(each.getKey(), List.of()))))
                .toList();
    }

    private static String firstUnit(List<TimelineEntry> entries) {
        return entries.getFirst().actor().unit();
    }

    private static <T> Map<UUID, List<T>> byCase(List<OfCase<T>> rows) {
        return rows.stream().collect(groupingBy(OfCase::id, mapping(OfCase::one, toList())));
    }

    private static OfCase<Episode> episode(ResultSet row) throws SQLException {
        return new OfCase<>(
                row.getObject("case_id", UUID.class),
                new Episode(
                        row.getInt("episode"),
                        time(row, "started_at"),
                        time(row, "start_recorded_at"),
                        time(row, "stopped_at"),
                        time(row, "stop_recorded_at")));
    }

    private static OfCase<Limit> limit(ResultSet row) throws SQLException {
        return new OfCase<>(row.getObject("case_id", UUID.class), new Limit(time(row, "set_at"), time(row, "due_at")));
    }
}
