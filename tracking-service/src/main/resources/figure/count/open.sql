select counted.band, start_hour, due_hour, late_days, access_unknown, never_opened, stage, review_hour, sum(n) as n
from (
  select o.band, o.start_hour, o.due_hour, o.late_days, o.access_unknown, o.never_opened, o.stage, o.review_hour, node.sign * o.n as n
    from node join open_count o on o.series = node.series and o.span = node.span and o.period >= node.first and o.period < node.before
  union all
  select band, start_hour, due_hour, late_days, access_unknown, never_opened, stage, review_hour, n from fresh where stop_kind is null
) counted
cross join asked
where asked.band is null or counted.band = asked.band
group by 1, 2, 3, 4, 5, 6, 7, 8
having sum(n) <> 0
