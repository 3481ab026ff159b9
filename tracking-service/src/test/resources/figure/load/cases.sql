-- Invented cases :first to :last of :n, received evenly over three years, with what was known of their headline clocks and
-- the changes that the counts have yet to take. psql -v n=1000000 -v first=1 -v last=20000 -f cases.sql
insert into unit (code, name, kind) select 'LOAD-' || g, 'Load ' || g, 'FORCE' from generate_series(0, 49) g on conflict do nothing;

with made as materialized (
  select i, cast('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0') as uuid) as id,
         timestamptz '2023-11-01 00:00Z' + interval '1 second' * (cast(i as bigint) * 94608000 / :n) as at,
         'LOAD-' || (hashint4(i) & 1023) % 50 as unit, (array['NATIONAL_HUB', 'PUBLIC', 'SCHOOL', 'CHARITY'])[1 + (hashint4(i + 1) & 3)] as source,
         case when (hashint4(i + 2) & 1023) % 20 = 0 then 'OP-' || i % 7 end as operation,
         (array['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW', 'LOW', 'MEDIUM', 'HIGH', 'LOW'])[1 + (hashint4(i + 3) & 7)] as band,
         (array[1, 7, 14, 30, 30, 14, 7, 30])[1 + (hashint4(i + 3) & 7)] as limit_days,
         (array['action', 'action', '15', 'no_offence_disclosed'])[1 + (hashint4(i + 4) & 3)] as kind,
         -ln(1 - (hashint4(i + 5) & 1048575) / 1048577.0) as wait, (hashint4(i + 6) & 63) = 0 as endless, hashint4(i + 7) & 65535 as read_after
  from generate_series(cast(:first as int), cast(:last as int)) i
), filed as (
  insert into case_file (id, reference, agency, sender_reference, source_kind, referral_type, operation, received_unit, owner_unit, owner_since,
         state, access_unknown, first_received_at, received_at, facts, version, events_published)
  select id, 'R-LOAD-' || i, 'test-agency', 'LOAD-' || i, source, 'OTHER', operation, unit, unit, at, 'RECEIVED', true, at, at, '[]', 1, 1 from made
), life as materialized (
  select m.*, at + interval '1 day' * limit_days as due, at + interval '1 second' * read_after as read,
         case when not endless and at + interval '1 minute' + interval '1 second' * floor(wait * 25 * 86400) < '2026-11-01'
              then at + interval '1 minute' + interval '1 second' * floor(wait * 25 * 86400) end as stop
  from made m
), moment as (
  select l.*, m.known_from, lead(m.known_from, 1, 'infinity') over (partition by i order by m.known_from) as known_until
  from life l
  cross join lateral (select at + interval '2 seconds' as known_from union select read where read < coalesce(stop, 'infinity') and read > at + interval '2 seconds'
                      union select due where due < coalesce(stop, '2026-11-01') union select stop where stop is not null) m
), seen as (
  select m.*, case when stop <= known_from then stop end as stopped, case when due <= known_from and due < coalesce(stop, '2026-11-01') then due end as over
  from moment m
), known as (
  insert into known_clock
  select id, 'first-action', '', known_from, known_until, at, stopped, case when stopped is not null then kind end, band, due, over, unit, source, operation,
         false, known_from < read, case when known_from < read then 'UNREAD' else 'IN_HAND' end, null, 0,
         greatest(0, extract(day from (stopped at time zone 'Europe/London') - (at at time zone 'Europe/London')))::int + case when stopped is null then null else 0 end,
         (at at time zone 'Europe/London')::date, (stopped at time zone 'Europe/London')::date, (over at time zone 'Europe/London')::date,
         floor(extract(epoch from at) / 3600)::int, floor(extract(epoch from due) / 3600)::int, null
  from seen
  returning *
), change as (
  select k.*, known_from as changed_at, 1 as n from known k
  union all
  select k.*, known_until, -1 from known k where known_until < 'infinity'
)
insert into count_pending (at, clock, stop_kind, band, unit, source_kind, operation, access_unknown, never_opened, stage, late_days, days,
       start_day, stop_day, over_day, start_hour, due_hour, review_hour, n)
select changed_at, clock, stop_kind, band, unit, source_kind, operation, access_unknown, never_opened, stage, late_days, days,
       start_day, stop_day, over_day, start_hour, due_hour, review_hour, n
from change;
