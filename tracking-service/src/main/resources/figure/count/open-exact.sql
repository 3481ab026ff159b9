, cut as (
  select cast(? as int[]) as start_hours, cast(? as int[]) as due_hours
)
select k.band, k.started_at, k.due_at, k.late_days, k.access_unknown, k.never_opened, count(*) as n
from cut cross join known k
where k.stopped_at is null and (k.start_hour = any(cut.start_hours) or k.due_hour = any(cut.due_hours))
group by 1, 2, 3, 4, 5, 6
