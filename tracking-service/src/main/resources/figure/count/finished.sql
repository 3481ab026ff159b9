select counted.band, stop_kind, days, late_days, sum(n) as n
from (
  select f.band, f.stop_kind, f.days, f.late_days, node.sign * f.n as n from node join finished_count f on f.series = node.series and f.span = node.span and f.period >= node.first and f.period < node.before
  union all
  select band, stop_kind, days, late_days, n from fresh where stop_kind is not null
) counted
cross join asked
where asked.band is null or counted.band = asked.band
group by 1, 2, 3, 4
having sum(n) <> 0
