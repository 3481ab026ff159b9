-- What was known of a clock from one instant until another. As at an instant, exactly one row tells of each clock.
create table known_clock (
  case_id        uuid not null references case_file,
  clock          text not null,
  subject_key    text not null,
  known_from     timestamptz not null,
  known_until    timestamptz not null check (known_until > known_from),
  started_at     timestamptz not null,
  stopped_at     timestamptz,
  stop_kind      text,
  band           text,
  due_at         timestamptz,
  -- When it first went over a limit.
  over_at        timestamptz,
  unit           text not null,
  source_kind    text not null,
  operation      text,
  access_unknown boolean not null,
  never_opened   boolean not null,
  stage          text not null,
  -- When the first of the holds on the case is to be reviewed.
  review_at      timestamptz,
  -- The rest follows from the above: days are those of the place, hours are whole ones since 1970.
  late_days      int not null,
  days           int,
  start_day      date not null,
  stop_day       date,
  over_day       date,
  start_hour     int not null,
  due_hour       int,
  review_hour    int,
  primary key (case_id, clock, subject_key, known_from),
  check (num_nulls(stopped_at, stop_kind, days, stop_day) in (0, 4)),
  check (num_nulls(over_at, over_day) in (0, 2)),
  check (num_nulls(due_at, due_hour) in (0, 2)),
  check (num_nulls(review_at, review_hour) in (0, 2))
) with (fillfactor = 80);
create index known_clock_from on known_clock (clock, known_from);
create index known_clock_until on known_clock (clock, known_until) where known_until < 'infinity';
create index known_clock_start on known_clock (clock, start_hour);
create index known_clock_due on known_clock (clock, due_hour) where stopped_at is null;
create index known_clock_review on known_clock (clock, review_hour) where review_hour is not null and stopped_at is null;
create index known_clock_stop on known_clock (clock, stop_day) where stopped_at is not null;
create index known_clock_over on known_clock (clock, over_day) where over_at is not null;
create index timeline_entry_holding on timeline_entry (case_id, seq)
  where type in ('handover.accepted', 'hold.placed', 'hold.reviewed', 'hold.lifted', 'entry.corrected');

-- Changes that the counts below do not hold yet.
create table count_pending (
  id             bigint generated always as identity primary key,
  at             timestamptz not null,
  clock          text not null,
  stop_kind      text,
  band           text,
  unit           text not null,
  source_kind    text not null,
  operation      text,
  access_unknown boolean not null,
  never_opened   boolean not null,
  stage          text not null,
  late_days      int not null,
  days           int,
  start_day      date not null,
  stop_day       date,
  over_day       date,
  start_hour     int not null,
  due_hour       int,
  review_hour    int,
  n              int not null
);

-- What is counted together: '*' stands for all, and '' for cases of no operation.
create table count_series (
  id        int generated always as identity primary key,
  clock     text not null,
  unit      text not null,
  operation text not null,
  source    text not null,
  unique (clock, unit, operation, source)
);

-- Changes by the time at which they were recorded: span 0 holds all of them, 1 those of one day, 64 those of so many days.
create table open_count (
  series         int not null references count_series,
  span           int not null,
  period         int not null,
  band           text,
  start_hour     int not null,
  due_hour       int,
  late_days      int not null,
  access_unknown boolean not null,
  never_opened   boolean not null,
  stage          text not null,
  review_hour    int,
  n              int not null,
  unique nulls not distinct (series, span, period, start_hour, band, due_hour, late_days, access_unknown, never_opened, stage, review_hour)
) with (fillfactor = 80);
create index open_count_nothing on open_count (series) where n = 0;

create table finished_count (
  series    int not null references count_series,
  span      int not null,
  period    int not null,
  band      text,
  stop_kind text not null,
  days      int not null,
  late_days int not null,
  n         int not null,
  unique nulls not distinct (series, span, period, days, band, stop_kind, late_days)
) with (fillfactor = 80);
create index finished_count_nothing on finished_count (series) where n = 0;

-- For cohorts that are chosen by when they were received or closed; period is the day on which it was recorded.
create table finished_day_count (
  series    int not null references count_series,
  start_day date not null,
  stop_day  date not null,
  period    int not null,
  band      text,
  stop_kind text not null,
  days      int not null,
  late_days int not null,
  over_day  date,
  n         int not null,
  unique nulls not distinct (series, start_day, stop_day, period, band, stop_kind, days, late_days, over_day)
) with (fillfactor = 80);
create index finished_day_count_stop on finished_day_count (series, stop_day);
create index finished_day_count_nothing on finished_day_count (series) where n = 0;

create table over_count (
  series    int not null references count_series,
  over_day  date not null,
  start_day date not null,
  period    int not null,
  band      text,
  n         int not null,
  unique nulls not distinct (series, over_day, start_day, period, band)
) with (fillfactor = 80);
create index over_count_nothing on over_count (series) where n = 0;

-- Cases from before there were counts; the service counts them when it starts.
create table count_backlog (
  case_id uuid primary key references case_file
);
insert into count_backlog select id from case_file;
