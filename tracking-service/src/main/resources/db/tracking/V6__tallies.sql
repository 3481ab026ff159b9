-- What is summed over cases: a stage at a unit, a kind of sign. What does not apply is empty.
create table tally_key (
  id          int generated always as identity primary key,
  measure     text not null,
  part        text not null,
  detail      text not null,
  unit        text not null,
  band        text not null,
  source_kind text not null,
  operation   text not null,
  unique (measure, part, detail, unit, band, source_kind, operation)
);

-- What a case added to a sum or took from it when more of it became known. Only added to, so that no two transactions wait for
-- each other; what turns out wrong is taken back by a further row.
create table tally_change (
  id            bigint generated always as identity primary key,
  case_id       uuid not null references case_file,
  key_id        int not null references tally_key,
  recorded_at   timestamptz not null,
  n             bigint not null,
  seconds       bigint not null,
  running       bigint not null,
  -- Sum of the whole seconds since 1970 at which what runs began.
  running_since bigint not null,
  -- Whether the sums of the days have it.
  folded        boolean not null default false
);
create index tally_change_by_case on tally_change (case_id);
create index tally_change_by_key on tally_change (key_id, recorded_at);
create index tally_change_to_fold on tally_change (id) where not folded;

-- All changes of a sum up to the end of a day (UTC).
create table tally_day (
  key_id        int not null references tally_key,
  day           date not null,
  n             bigint not null,
  seconds       bigint not null,
  running       bigint not null,
  running_since bigint not null,
  -- The last change of that day.
  last_at       timestamptz not null,
  primary key (key_id, day)
);

-- What was published of a quarter, as it was: two versions of one table would tell by their difference what each hides.
create table published_release (
  quarter text primary key check (quarter ~ '^2[0-9]{3}-Q[1-4]$'),
  body    jsonb not null
);
