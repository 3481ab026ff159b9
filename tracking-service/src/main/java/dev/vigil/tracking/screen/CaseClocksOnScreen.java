package dev.vigil.tracking.screen;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;

import dev.vigil.tracking.screen.CasePanel.ClockLine;
import dev.vigil.tracking.screen.chart.ClockBar;
import dev.vigil.tracking.sql.Database;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The clocks of one case: running ones first, each with the limits it had and what moved them. */
@ApplicationScoped
class CaseClocksOnScreen {

    private static final String HEADLINE = "first-action";

    private static final Pattern LABEL = Pattern.compile("[A-Z][0-9]+(/[0-9]+)?");

    private final Database database;

    CaseClocksOnScreen(Database database) {
        this.database = database;
    }

    private record Earlier(long clock, String words) {}

    List<ClockLine> of(UUID caseId, Instant now) {
        var moved = moved(caseId, now);
        return database.read(row -> line(row, moved, now), """
                select * from stage_clock one
                 where case_id = ? and stop_kind is distinct from 'annulled'
                   and not exists (select from stage_clock later
                                    where later.case_id = one.case_id and later.clock = one.clock
                                      and later.subject_key = one.subject_key and later.episode > one.episode)
                 order by stopped_at is not null, clock <> 'first-action', started_at, id""", caseId);
    }

    /** All limits but the last, with the reason of the one that took its place. */
    private Map<Long, List<Earlier>> moved(UUID caseId, Instant now) {
        return database
                .read(
                        row -> new Earlier(
                                row.getLong("clock_id"),
                                "%s until %s, then %s"
                                        .formatted(
                                                Words.limit(row.getString("allowed")),
                                                London.brief(time(row, "moved_at"), now),
                                                Words.small(row.getString("moved_because")))),
                        """
                        select * from (
                          select one.*, lead(set_at) over next as moved_at, lead(because) over next as moved_because
                            from clock_limit one join stage_clock clock on clock.id = one.clock_id
                           where clock.case_id = ?
                          window next as (partition by clock_id order by set_at)) limits
                         where moved_at is not null order by clock_id, set_at""",
                        caseId)
                .stream()
                .collect(groupingBy(Earlier::clock));
    }

    private static ClockLine line(ResultSet row, Map<Long, List<Earlier>> moved, Instant now) throws SQLException {
        var started = time(row, "started_at");
        var stopped = time(row, "stopped_at");
        var due = time(row, "due_at");
        var use = due == null ? new Use(0) : Use.of(started, due, stopped == null ? now : stopped);
        return new ClockLine(
                name(row),
                row.getString("clock").equals(HEADLINE) && stopped == null,
                Moment.brief(started, now),
                row.getString("allowed") == null ? "none" : Words.limit(row.getString("allowed")),
                due == null ? null : Moment.due(due, now),
                stopped == null ? null : Moment.brief(stopped, now),
                stopped == null ? "" : Words.small(row.getString("stop_kind")),
                new RawString(ClockBar.draw(use.percent())),
                due == null ? "" : use.words(),
                stopped == null ? use.look() : "",
                moved.getOrDefault(row.getLong("id"), List.of()).stream()
                        .map(Earlier::words)
                        .toList());
    }

    /** Of several devices or children, with the label of the one. */
    private static String name(ResultSet row) throws SQLException {
        var subject = row.getString("subject_key");
        var name = Words.sentence(row.getString("clock"));
        return LABEL.matcher(subject).matches() ? name + ", " + subject.split("/", 2)[0] : name;
    }
}
