package dev.vigil.tracking.queue;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.contract.Band;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The cases whose headline clock runs, first those that can come first. */
@ApplicationScoped
class WaitingCases {

    /**
     * Within one unit, band and limit the order of the starts is the order of the work. So the first few of each such group are
     * enough, and the groups are found by jumping from one to the next in the index, however many cases each has.
     */
    private static final String OF_UNITS = """
            with recursive spot (unit, band, allowed) as (
              select held.unit, first.band, first.allowed
                from unnest(?) as held (unit)
                cross join lateral (
                  select coalesce(band, '') as band, coalesce(allowed, '') as allowed from stage_clock
                   where clock = 'first-action' and stopped_at is null and unit = held.unit
                   order by unit, coalesce(band, ''), coalesce(allowed, '') limit 1) as first
              union all
              select spot.unit, next.band, next.allowed
                from spot
                cross join lateral (
                  select coalesce(band, '') as band, coalesce(allowed, '') as allowed from stage_clock
                   where clock = 'first-action' and stopped_at is null and unit = spot.unit
                     and (coalesce(band, ''), coalesce(allowed, '')) > (spot.band, spot.allowed)
                   order by unit, coalesce(band, ''), coalesce(allowed, '') limit 1) as next
            )
            select first.*
              from spot
              cross join lateral (
                select c.case_id, c.band, c.started_at, c.due_at, c.allowed from stage_clock c
                 where c.clock = 'first-action' and c.stopped_at is null and c.unit = spot.unit
                   and coalesce(c.band, '') = spot.band and coalesce(c.allowed, '') = spot.allowed and c.due_at is not null
                   and not exists (select from stage_clock known where known.case_id = c.case_id and known.clock = c.clock
                           and known.subject_key = c.subject_key and known.episode > c.episode)
                 order by c.started_at, c.case_id
                 limit ?) as first""";

    /** Of one officer, all: so many as one person can answer for. */
    private static final String OF_OFFICER = """
            select c.case_id, c.band, c.started_at, c.due_at, c.allowed
              from case_file f
              join stage_clock c on c.case_id = f.id and c.clock = 'first-action' and c.stopped_at is null
             where f.owner_officer = ? and c.unit = any(?) and c.due_at is not null
               and not exists (select from stage_clock known where known.case_id = c.case_id and known.clock = c.clock
                       and known.subject_key = c.subject_key and known.episode > c.episode)""";

    private final Database database;

    WaitingCases(Database database) {
        this.database = database;
    }

    /** @param most how many can be of use, of each group */
    List<Waiting> ofUnits(Collection<String> units, int most) {
        return database.read(WaitingCases::waiting, OF_UNITS, units, most);
    }

    List<Waiting> ofOfficer(String officer, Collection<String> units) {
        return database.read(WaitingCases::waiting, OF_OFFICER, officer, units);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var band = row.getString("band");
        return new Waiting(
                row.getObject("case_id", UUID.class),
                band == null ? null : Band.valueOf(band),
                time(row, "started_at"),
                time(row, "due_at"),
                row.getString("allowed"));
    }
}
