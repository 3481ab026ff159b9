, cut as (
  select cast(? as int[]) as start_hours
)
select k.start_hour, k.started_at, count(*) as n
from cut cross join known k
where k.stopped_at is null and k.start_hour = any(cut.start_hours)
group by 1, 2
order by 2 desc
