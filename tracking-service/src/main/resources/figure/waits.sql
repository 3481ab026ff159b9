-- One statement, so that everything a figure says is of the same moment. Nothing comes back per case but the oldest ten.
with asked as (
  select cast(:asAt as timestamptz) as at, cast(:zone as text) as zone
), clock_as_known as (
  -- Of each clock the latest episode that was recorded by then; a stop that was recorded later is not known yet.
  select k.id, k.case_id, k.clock, k.subject_key, k.unit, k.started_at, known.stopped_at, known.kind, held.band, held.due_at,
         case when k.episode = 1 then k.start_recorded_at
              else (select min(first.start_recorded_at) from stage_clock first
                    where first.case_id = k.case_id and first.clock = k.clock and first.subject_key = k.subject_key)
         end as observed_from
  from stage_clock k
  cross join asked
  cross join lateral (select case when k.stop_recorded_at <= asked.at then k.stopped_at end as stopped_at,
                             case when k.stop_recorded_at <= asked.at then k.stop_kind end as kind) known
  left join lateral (select l.band, l.due_at from clock_limit l
                     where l.clock_id = k.id and l.set_at <= asked.at order by l.set_at desc limit 1) held on true
  where k.clock = :clock
    and k.start_recorded_at <= asked.at
    -- That it never was is known.
    and (k.stop_kind = 'annulled' and k.stop_recorded_at <= asked.at) is not true
    and not exists (select from stage_clock later
                    where later.case_id = k.case_id and later.clock = k.clock and later.subject_key = k.subject_key
                      and later.episode > k.episode and later.start_recorded_at <= asked.at)
    /*clock conditions*/
), cohort as materialized (
  -- Whole days by the wall clock, as ChronoUnit.DAYS counts them between two times of one zone.
  select c.*,
         greatest(0, extract(day from (coalesce(c.stopped_at, asked.at) at time zone asked.zone)
                                      - (c.started_at at time zone asked.zone)))::int as days,
         -- No day is shorter than 23 hours.
         case when c.observed_from - c.started_at < interval '23 hours' then 0
              else extract(day from (c.observed_from at time zone asked.zone) - (c.started_at at time zone asked.zone))
         end::int as late_days
  from clock_as_known c
  cross join asked
  where true
    /*cohort conditions*/
), waiting as materialized (
  select c.*,
         floor(extract(epoch from asked.at - c.started_at))::bigint as seconds,
         coalesce(c.due_at <= asked.at, false) as breached,
         coalesce(c.due_at > asked.at, false) as within_limit,
         coalesce(c.due_at > asked.at and c.due_at <= asked.at + make_interval(hours => :soonHours), false) as due_soon,
         exists (select from stage_clock a where a.case_id = c.case_id and a.clock = 'access-check'
                 and a.start_recorded_at <= asked.at and (a.stop_recorded_at is null or a.stop_recorded_at > asked.at)) as access_unknown,
         exists (select from stage_clock u where u.case_id = c.case_id and u.clock = 'unread'
                 and u.start_recorded_at <= asked.at and (u.stop_recorded_at is null or u.stop_recorded_at > asked.at)) as never_opened
  from cohort c
  cross join asked
  where c.stopped_at is null
)
select cast(json_build_object(
  'spells', (select coalesce(json_agg(spell), '[]') from (
      select band, days, late_days as "lateDays", kind, count(*) as n from cohort group by band, days, late_days, kind) spell),
  'queues', (select coalesce(json_agg(queue), '[]') from (
      select band, count(*) filter (where within_limit) as "withinLimit", count(*) filter (where breached) as breached,
             count(*) filter (where due_soon) as "dueSoon", count(*) filter (where access_unknown) as "accessUnknown",
             count(*) filter (where never_opened) as "neverOpened"
      from waiting group by band) queue),
  'seconds', (select coalesce(to_json(percentile_disc(array[0.5, 0.92, 1]) within group (order by seconds)), '[]') from waiting),
  'oldest', (select coalesce(json_agg(oldest), '[]') from (
      select w.case_id as referral, f.reference, f.sender_reference as "senderReference", w.started_at as "startedAt", w.days, w.band, w.unit
      from (select * from waiting order by started_at, case_id limit 10) w join case_file f on f.id = w.case_id
      order by w.started_at, w.case_id) oldest),
  'breaches', (select json_build_object('n', count(distinct c.id), 'firstAt', min(r.passed_at))
      from cohort c
      cross join asked
      join stage_clock e on e.case_id = c.case_id and e.clock = c.clock and e.subject_key = c.subject_key
      join rung_passed r on r.clock_id = e.id and r.percent >= 100 and r.detected_at <= asked.at)
) as text)
