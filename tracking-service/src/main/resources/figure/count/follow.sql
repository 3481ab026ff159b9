-- Makes what is known of these cases' clocks anew, stores what differs from before, and notes each difference for the counts.
with asked as (
  select cast(? as uuid[]) as cases, cast(? as text) as zone
), stage as materialized (
  select k.* from stage_clock k where k.case_id = any((select cases from asked)::uuid[])
), clock as materialized (
  select case_id, clock, subject_key, min(start_recorded_at) as observed_from from stage group by 1, 2, 3
), over_limit as (
  -- Only what moves the first breach matters; the rungs after it do not.
  select s.case_id, s.clock, s.subject_key, r.detected_at, r.passed_at,
         min(r.passed_at) over (partition by s.case_id, s.clock, s.subject_key order by r.detected_at, r.passed_at
                                rows between unbounded preceding and 1 preceding) as before
    from stage s join rung_passed r on r.clock_id = s.id and r.percent >= 100
), moment as materialized (
  -- Nothing changes in between.
  select case_id, clock, subject_key, start_recorded_at as at from stage
  union select case_id, clock, subject_key, stop_recorded_at from stage where stop_recorded_at is not null
  union select s.case_id, s.clock, s.subject_key, l.set_at from stage s join clock_limit l on l.clock_id = s.id
  union select case_id, clock, subject_key, detected_at from over_limit where passed_at < least(before, 'infinity')
  union select c.case_id, c.clock, c.subject_key, t.recorded_at
          from clock c join timeline_entry t on t.case_id = c.case_id
           and t.type in ('handover.accepted', 'hold.placed', 'hold.reviewed', 'hold.lifted', 'entry.corrected')
  union select c.case_id, c.clock, c.subject_key, f.start_recorded_at
          from clock c join stage f on f.case_id = c.case_id and f.clock in ('access-check', 'unread', 'referrer-told', 'acknowledge', 'warrant')
  union select c.case_id, c.clock, c.subject_key, f.stop_recorded_at
          from clock c join stage f on f.case_id = c.case_id and f.clock in ('access-check', 'unread', 'referrer-told', 'acknowledge', 'warrant') and f.stop_recorded_at is not null
), episode as (
  -- The latest that was recorded by then tells what was known.
  select distinct on (m.case_id, m.clock, m.subject_key, m.at) m.at, c.observed_from, s.*
  from moment m
  join clock c using (case_id, clock, subject_key)
  join stage s using (case_id, clock, subject_key)
  where s.start_recorded_at <= m.at
  order by m.case_id, m.clock, m.subject_key, m.at, s.episode desc
), seen as (
  select e.*,
         case when e.stop_recorded_at <= e.at then e.stopped_at end as seen_stop,
         case when e.stop_recorded_at <= e.at then e.stop_kind end as seen_kind,
         held.band as seen_band, held.due_at as seen_due, breach.first_at as seen_over, coalesce(sender.unit, e.unit) as seen_unit,
         coalesce(runs.access_check, false) as seen_unknown, coalesce(runs.unread, false) as seen_unread, hold.review_at as seen_review,
         -- Where several hold at once, the first of these.
         case when runs.referrer_told then 'DECISION_TO_TELL' when runs.acknowledge then 'HANDOVER' when runs.unread then 'UNREAD'
              when hold.review_at is not null then 'ON_HOLD' when runs.warrant then 'WARRANT' when runs.access_check then 'ACCESS_CHECK'
              else 'IN_HAND' end as seen_stage
  from episode e
  left join lateral (select l.band, l.due_at from clock_limit l where l.clock_id = e.id and l.set_at <= e.at order by l.set_at desc limit 1) held on true
  left join lateral (select min(r.passed_at) as first_at from stage_clock o join rung_passed r on r.clock_id = o.id
                     where o.case_id = e.case_id and o.clock = e.clock and o.subject_key = e.subject_key
                       and r.percent >= 100 and r.detected_at <= e.at) breach on true
  -- Until it was handed over it was with whoever handed it over. A clock of one hand-over stays with whom that was addressed to.
  left join lateral (select t.payload ->> 'from' as unit from timeline_entry t
                     where t.case_id = e.case_id and t.type = 'handover.accepted' and length(e.subject_key) < 36
                       and t.recorded_at > e.at and (e.stop_recorded_at is null or t.recorded_at <= e.stop_recorded_at)
                     order by t.seq limit 1) sender on true
  left join lateral (select bool_or(a.clock = 'unread') as unread, bool_or(a.clock = 'access-check') as access_check,
                            bool_or(a.clock = 'referrer-told') as referrer_told, bool_or(a.clock = 'acknowledge') as acknowledge,
                            bool_or(a.clock = 'warrant') as warrant
                     from stage_clock a
                     where a.case_id = e.case_id and a.clock in ('access-check', 'unread', 'referrer-told', 'acknowledge', 'warrant')
                       and a.start_recorded_at <= e.at and (a.stop_recorded_at is null or a.stop_recorded_at > e.at)
                       and not exists (select from stage_clock b
                                       where b.case_id = a.case_id and b.clock = a.clock and b.subject_key = a.subject_key
                                         and b.episode > a.episode and b.start_recorded_at <= e.at)) runs on true
  left join lateral (select min(h.review_at) as review_at
                     from (select distinct on (t.payload ->> 'hold') t.type, cast(t.payload ->> 'reviewAt' as timestamptz) as review_at
                           from timeline_entry t
                           where t.case_id = e.case_id and t.type in ('hold.placed', 'hold.reviewed', 'hold.lifted') and t.recorded_at <= e.at
                             -- Unless it was corrected to never have been.
                             and coalesce((select c.payload ->> 'occurredAt' is not null from timeline_entry c
                                           where c.case_id = t.case_id and c.type = 'entry.corrected' and c.recorded_at <= e.at
                                             and cast(c.payload ->> 'corrects' as bigint) = t.seq
                                           order by c.seq desc limit 1), true)
                           order by t.payload ->> 'hold', t.seq desc) h
                     where h.type <> 'hold.lifted') hold on true
), told as (
  select s.at, row(
           s.case_id, s.clock, s.subject_key, null, 'infinity', s.started_at, s.seen_stop, s.seen_kind, s.seen_band, s.seen_due, s.seen_over,
           s.seen_unit, s.source_kind, s.operation, s.seen_unknown, s.seen_unread, s.seen_stage, s.seen_review,
           -- No day is shorter than 23 hours. Whole days by the wall clock, as ChronoUnit.DAYS counts them between two times of one zone.
           case when s.observed_from - s.started_at < interval '23 hours' then 0
                else extract(day from (s.observed_from at time zone asked.zone) - (s.started_at at time zone asked.zone)) end::int,
           greatest(0, extract(day from (s.seen_stop at time zone asked.zone) - (s.started_at at time zone asked.zone)))::int
             + case when s.seen_stop is null then null else 0 end,
           (s.started_at at time zone asked.zone)::date,
           (s.seen_stop at time zone asked.zone)::date,
           (s.seen_over at time zone asked.zone)::date,
           floor(extract(epoch from s.started_at) / 3600)::int,
           floor(extract(epoch from s.seen_due) / 3600)::int,
           floor(extract(epoch from s.seen_review) / 3600)::int
         )::known_clock as v
  from seen s cross join asked
), changing as (
  select at, v, lag(v) over (partition by (v).case_id, (v).clock, (v).subject_key order by at) as before from told
), lasting as (
  select at, v, lead(at, 1, 'infinity') over (partition by (v).case_id, (v).clock, (v).subject_key order by at) as until
  from changing where before is null or v is distinct from before
), derived as materialized (
  select row((v).case_id, (v).clock, (v).subject_key, at, until, (v).started_at, (v).stopped_at, (v).stop_kind, (v).band, (v).due_at, (v).over_at,
             (v).unit, (v).source_kind, (v).operation, (v).access_unknown, (v).never_opened, (v).stage, (v).review_at, (v).late_days, (v).days,
             (v).start_day, (v).stop_day, (v).over_day, (v).start_hour, (v).due_hour, (v).review_hour)::known_clock as v
  from lasting
  where (v).stop_kind is distinct from 'annulled'
), stored as materialized (
  select k as v from known_clock k where k.case_id = any((select cases from asked)::uuid[])
), gone as materialized (
  select v from stored except select v from derived
), come as materialized (
  select v from derived except select v from stored
), deleted as (
  delete from known_clock k
  using gone
  where k.case_id = (gone.v).case_id and k.clock = (gone.v).clock and k.subject_key = (gone.v).subject_key and k.known_from = (gone.v).known_from
    and not exists (select from come where (come.v).case_id = k.case_id and (come.v).clock = k.clock and (come.v).subject_key = k.subject_key
                    and (come.v).known_from = k.known_from)
), inserted as (
  insert into known_clock select (v).* from come
  on conflict (case_id, clock, subject_key, known_from) do update
     set known_until = excluded.known_until, started_at = excluded.started_at, stopped_at = excluded.stopped_at,
         stop_kind = excluded.stop_kind, band = excluded.band, due_at = excluded.due_at, over_at = excluded.over_at, unit = excluded.unit,
         source_kind = excluded.source_kind, operation = excluded.operation, access_unknown = excluded.access_unknown,
         never_opened = excluded.never_opened, stage = excluded.stage,
         review_at = excluded.review_at, review_hour = excluded.review_hour, late_days = excluded.late_days, days = excluded.days, start_day = excluded.start_day,
         stop_day = excluded.stop_day, over_day = excluded.over_day, start_hour = excluded.start_hour, due_hour = excluded.due_hour
), change as (
  select v, (v).known_from as at, 1 as n from come
  union all select v, (v).known_until, -1 from come where (v).known_until < 'infinity'
  union all select v, (v).known_from, -1 from gone
  union all select v, (v).known_until, 1 from gone where (v).known_until < 'infinity'
)
insert into count_pending (at, clock, stop_kind, band, unit, source_kind, operation, access_unknown, never_opened, stage, late_days, days,
       start_day, stop_day, over_day, start_hour, due_hour, review_hour, n)
select at, (v).clock, (v).stop_kind, (v).band, (v).unit, (v).source_kind, (v).operation, (v).access_unknown, (v).never_opened, (v).stage,
       (v).late_days, (v).days, (v).start_day, (v).stop_day, (v).over_day, (v).start_hour, (v).due_hour, (v).review_hour, sum(n)
from change
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
having sum(n) <> 0
