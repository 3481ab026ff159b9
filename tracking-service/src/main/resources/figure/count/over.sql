, chosen as (
  select cast(? as date) as started_from, cast(? as date) as started_to, cast(? as date[]) as started_cut, cast(? as int[]) as cut_hours
)
select over_day, over_at, sum(n) as n
from (
  select o.over_day, cast(null as timestamptz) as over_at, o.band, o.n
    from asked cross join chosen cross join unnest(asked.series) as series (id)
    join over_count o on o.series = series.id and o.period < asked.recorded_before
     and o.start_day between chosen.started_from and chosen.started_to and o.start_day <> all(chosen.started_cut)
  union all
  select fresh.over_day, null, fresh.band, fresh.n
    from fresh cross join chosen
   where fresh.over_day is not null
     and fresh.start_day between chosen.started_from and chosen.started_to and fresh.start_day <> all(chosen.started_cut)
  union all
  select null, k.over_at, k.band, 1
    from chosen cross join known k
   where k.over_at is not null and k.start_hour = any(chosen.cut_hours) and k.start_day = any(chosen.started_cut)
) counted
cross join asked
where asked.band is null or counted.band = asked.band
group by 1, 2
having sum(n) <> 0
order by 1
