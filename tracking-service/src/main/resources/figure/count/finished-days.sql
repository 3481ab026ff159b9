, chosen as (
  -- Days that lie whole in the cohort, and hours and days that a bound runs through.
  select cast(? as date) as started_from, cast(? as date) as started_to, cast(? as date) as stopped_from, cast(? as date) as stopped_to,
         cast(? as date[]) as started_cut, cast(? as date[]) as stopped_cut, cast(? as int[]) as cut_hours
)
select counted.band, stop_kind, days, late_days, over_day, over_at, sum(n) as n
from (
  select f.band, f.stop_kind, f.days, f.late_days, f.over_day, cast(null as timestamptz) as over_at, f.n
    from asked cross join chosen cross join unnest(asked.series) as series (id)
    join finished_day_count f on f.series = series.id and f.period < asked.recorded_before
     and f.start_day between chosen.started_from and chosen.started_to and f.stop_day between chosen.stopped_from and chosen.stopped_to
     and f.start_day <> all(chosen.started_cut) and f.stop_day <> all(chosen.stopped_cut)
  union all
  select fresh.band, fresh.stop_kind, fresh.days, fresh.late_days, fresh.over_day, null, fresh.n
    from fresh cross join chosen
   where fresh.stop_kind is not null
     and fresh.start_day between chosen.started_from and chosen.started_to and fresh.stop_day between chosen.stopped_from and chosen.stopped_to
     and fresh.start_day <> all(chosen.started_cut) and fresh.stop_day <> all(chosen.stopped_cut)
  union all
  select k.band, k.stop_kind, k.days, k.late_days, null, k.over_at, 1
    from chosen cross join known k
   where k.stopped_at is not null and k.start_hour = any(chosen.cut_hours) and k.start_day = any(chosen.started_cut)
  union all
  select k.band, k.stop_kind, k.days, k.late_days, null, k.over_at, 1
    from chosen cross join known k
   where k.stopped_at is not null and k.stop_day = any(chosen.stopped_cut) and k.start_day <> all(chosen.started_cut)
) counted
cross join asked
where asked.band is null or counted.band = asked.band
group by 1, 2, 3, 4, 5, 6
having sum(n) <> 0
