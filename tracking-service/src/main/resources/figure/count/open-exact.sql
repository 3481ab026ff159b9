, cut as (
  select cast(? as int[]) as start_hours, cast(? as int[]) as due_hours, cast(? as int) as review_hour
), exact as (
  -- By one index after the other: whatever is in several of them is in the union once.
  select k.* from cut cross join unnest(cut.start_hours) as hour join known k on k.start_hour = hour where k.stopped_at is null
  union
  select k.* from cut cross join unnest(cut.due_hours) as hour join known k on k.due_hour = hour where k.stopped_at is null
  union
  select k.* from cut join known k on k.review_hour = cut.review_hour where k.review_hour is not null and k.stopped_at is null
)
select band, started_at, due_at, late_days, access_unknown, never_opened, stage, review_at, count(*) as n
from exact
group by 1, 2, 3, 4, 5, 6, 7, 8
