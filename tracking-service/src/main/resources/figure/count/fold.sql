with taken as materialized (
  delete from count_pending where id = any(cast(? as bigint[])) returning *
), change as materialized (
  select s.id as series, t.*, floor(extract(epoch from t.at) / 86400)::int as recorded_day
  from taken t
  cross join lateral (values ('*', '*', '*'), (t.unit, '*', '*'), ('*', t.operation, '*'), ('*', '*', t.source_kind),
                             (t.unit, coalesce(t.operation, ''), t.source_kind)) as part (unit, operation, source)
  join count_series s on s.clock = t.clock and s.unit = part.unit and s.operation = part.operation and s.source = part.source
), open as (
  insert into open_count as kept (series, span, period, band, start_hour, due_hour, late_days, access_unknown, never_opened, stage, review_hour, n)
  select series, span, period, band, start_hour, due_hour, late_days, access_unknown, never_opened, stage, review_hour, sum(n)
  from change cross join lateral (values (0, 0), (1, recorded_day), (64, recorded_day / 64)) as part (span, period)
  where stop_kind is null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
  having sum(n) <> 0
  on conflict (series, span, period, start_hour, band, due_hour, late_days, access_unknown, never_opened, stage, review_hour) do update set n = kept.n + excluded.n
), finished as (
  insert into finished_count as kept
  select series, span, period, band, stop_kind, days, late_days, sum(n)
  from change cross join lateral (values (0, 0), (1, recorded_day), (64, recorded_day / 64)) as part (span, period)
  where stop_kind is not null
  group by 1, 2, 3, 4, 5, 6, 7
  having sum(n) <> 0
  on conflict (series, span, period, days, band, stop_kind, late_days) do update set n = kept.n + excluded.n
), finished_day as (
  insert into finished_day_count as kept
  select series, start_day, stop_day, recorded_day, band, stop_kind, days, late_days, over_day, sum(n)
  from change
  where stop_kind is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having sum(n) <> 0
  on conflict (series, start_day, stop_day, period, band, stop_kind, days, late_days, over_day) do update set n = kept.n + excluded.n
)
insert into over_count as kept
select series, over_day, start_day, recorded_day, band, sum(n)
from change
where over_day is not null
group by 1, 2, 3, 4, 5
having sum(n) <> 0
on conflict (series, over_day, start_day, period, band) do update set n = kept.n + excluded.n
