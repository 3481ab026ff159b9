package dev.vigil.tracking.clock;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.clock.ClockView.EarlierLimit;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The clocks of cases, each in its latest episode. */
@ApplicationScoped
public class ClockViews {

    private final StoredClocks stored;
    private final Database database;

    ClockViews(StoredClocks stored, Database database) {
        this.stored = stored;
        this.database = database;
    }

    private record Limited(long clock, EarlierLimit limit) {}

    private record Line(UUID caseId, String clock, String subject) {}

    public Map<UUID, List<ClockView>> of(Collection<UUID> cases, Instant now) {
        var latest = stored.of(cases).stream()
                .collect(collectingAndThen(
                        toMap(
                                clock -> new Line(clock.caseId(), clock.clock(), clock.subject()),
                                clock -> clock,
                                (_, later) -> later,
                                LinkedHashMap::new),
                        LinkedHashMap::values));
        var limits = limits(cases);
        return latest.stream()
                .filter(clock -> !clock.isAnnulled())
                .collect(groupingBy(
                        StageClock::caseId,
                        mapping(
                                clock -> ClockView.of(clock, limits.getOrDefault(clock.id(), List.of()), now),
                                toList())));
    }

    private Map<Long, List<EarlierLimit>> limits(Collection<UUID> cases) {
        return database
                .read(
                        row -> new Limited(
                                row.getLong("id"),
                                new EarlierLimit(
                                        time(row, "set_at"),
                                        StoredClocks.band(row.getString("band")),
                                        row.getString("allowed"),
                                        time(row, "due_at"),
                                        row.getString("because"))),
                        """
                        select c.id, l.set_at, l.band, l.allowed, l.due_at, l.because
                          from stage_clock c
                          join clock_limit l on l.clock_id = c.id
                         where c.case_id = any(?)
                           and exists (select from clock_limit n where n.clock_id = l.clock_id and n.set_at > l.set_at)
                         order by l.set_at""",
                        cases)
                .stream()
                .collect(groupingBy(Limited::clock, mapping(Limited::limit, toList())));
    }
}
