, cut as (
  select cast(? as int[]) as start_hours
)
select k.case_id, f.reference, f.sender_reference, k.started_at, k.band, k.unit
from (select k.* from cut cross join known k
      where k.stopped_at is null and k.start_hour = any(cut.start_hours)
      order by k.started_at, k.case_id limit 10) k
join case_file f on f.id = k.case_id
order by k.started_at, k.case_id
