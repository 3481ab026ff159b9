create table unit (
  code   text primary key check (code ~ '^[A-Z0-9-]{2,40}$'),
  name   text not null,
  kind   text not null check (kind in ('HUB', 'FORCE', 'AREA', 'TEAM')),
  parent text references unit
);

-- Holds what is sent to a unit that nobody has named yet, so that no referral is without an owner.
insert into unit (code, name, kind) values ('NATIONAL-HUB', 'National Hub', 'HUB');

-- One row per case: the fold of its timeline, kept for lists. The timeline is the record.
create table case_file (
  id                uuid primary key,
  reference         text not null unique,
  agency            text not null,
  sender_reference  text not null,
  source_kind       text not null,
  referral_type     text not null,
  operation         text,
  received_unit     text not null,
  owner_unit        text not null references unit,
  owner_since       timestamptz not null,
  band              text,
  score             int,
  state             text not null check (state in ('RECEIVED', 'OPENED', 'ACTED_ON', 'DECIDED', 'CLOSED')),
  access_unknown    boolean not null,
  first_received_at timestamptz not null,
  received_at       timestamptz not null check (received_at >= first_received_at),
  opened_at         timestamptz,
  first_action_at   timestamptz,
  outcome           text,
  decided_at        timestamptz,
  closed_at         timestamptz,
  facts             jsonb not null,
  assessment        jsonb,
  -- Number of timeline entries, which is also the seq of the last one.
  version           bigint not null,
  -- Version of the last event that tracking published about this case.
  events_published  bigint not null
) with (fillfactor = 70);
create index case_file_by_owner on case_file (owner_unit, id);
create index case_file_by_operation on case_file (operation, id);
create index case_file_by_sender on case_file (sender_reference, agency);

create table timeline_entry (
  case_id        uuid not null references case_file,
  seq            bigint not null,
  -- Wire name and version of the shape of the event in the payload.
  type           text not null,
  version        int not null,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,
  actor          text not null,
  unit           text not null,
  reason         text,
  -- Recorded well after it was true.
  late           boolean not null,
  payload        jsonb not null,
  -- Id of the event that arrived; null for what tracking itself recorded.
  event_id       uuid,
  -- Version that the publisher gave the event among those of this referral.
  source_version bigint not null,
  primary key (case_id, seq)
);
create unique index timeline_entry_once on timeline_entry (event_id) where event_id is not null;

-- What was recorded stays: a correction is a further entry.
create function refuse_timeline_change() returns trigger language plpgsql as $$
begin
  raise exception 'the timeline is append-only: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;
create trigger timeline_entry_append_only before update or delete on timeline_entry
  for each row execute function refuse_timeline_change();
create trigger timeline_entry_keeps_all before truncate on timeline_entry
  for each statement execute function refuse_timeline_change();

-- What arrived from another topic before the referral that it is about did.
create table early_event (
  event_id       uuid primary key,
  case_id        uuid not null,
  source_version bigint not null,
  type           text not null,
  payload        jsonb not null
);
create index early_event_by_case on early_event (case_id);

-- A clock of one case. Reopening adds an episode from the same start.
create table stage_clock (
  id                bigint generated always as identity primary key,
  case_id           uuid not null references case_file,
  clock             text not null,
  subject_key       text not null default '',
  episode           int not null default 1,
  started_at        timestamptz not null,
  start_recorded_at timestamptz not null,
  stopped_at        timestamptz,
  stop_recorded_at  timestamptz,
  stop_kind         text,
  band              text,
  allowed           text,
  due_at            timestamptz,
  -- Percent of the limit at the last rung that was written, and at the next one to write.
  rung              int not null default 0,
  next_rung         int,
  next_rung_at      timestamptz,
  unit              text not null,
  source_kind       text not null,
  operation         text,
  unique (case_id, clock, subject_key, episode),
  check (num_nulls(stopped_at, stop_recorded_at, stop_kind) in (0, 3)),
  check (num_nulls(allowed, due_at) in (0, 2)),
  check (num_nulls(next_rung, next_rung_at) in (0, 2))
) with (fillfactor = 70);
create index stage_clock_next_rung on stage_clock (next_rung_at) where next_rung_at is not null;
create index stage_clock_by_operation on stage_clock (clock, operation, started_at);
create index stage_clock_running on stage_clock (clock, started_at) where stopped_at is null;
create index stage_clock_by_unit on stage_clock (clock, unit, started_at);

-- Every limit that a clock ever had, so that any instant can be seen again and a moved date names its cause.
create table clock_limit (
  clock_id bigint not null references stage_clock,
  set_at   timestamptz not null,
  band     text,
  allowed  text not null,
  due_at   timestamptz not null,
  because  text not null,
  primary key (clock_id, set_at)
);

-- Exactly once per rung of one limit.
create table rung_passed (
  clock_id    bigint not null references stage_clock,
  due_at      timestamptz not null,
  percent     int not null,
  passed_at   timestamptz not null,
  detected_at timestamptz not null,
  late        boolean not null,
  primary key (clock_id, due_at, percent)
);
create index rung_passed_latest on rung_passed (detected_at);

create table handover (
  id             uuid primary key,
  from_unit      text not null references unit,
  to_unit        text not null references unit,
  requested_at   timestamptz not null,
  recorded_at    timestamptz not null,
  requested_by   text not null,
  reason         text,
  manifest_count int not null check (manifest_count > 0),
  check (from_unit <> to_unit)
);

create table handover_case (
  handover_id   uuid not null references handover,
  case_id       uuid not null references case_file,
  -- Place in the manifest.
  place         int not null,
  accepted_at   timestamptz,
  rejected_at   timestamptz,
  mismatched_at timestamptz,
  closed_at     timestamptz generated always as (coalesce(accepted_at, rejected_at)) stored,
  primary key (handover_id, case_id),
  check (accepted_at is null or rejected_at is null)
);
-- One open hand-over per case: two units must never both believe the other one has it.
create unique index handover_one_open on handover_case (case_id) where closed_at is null;

-- One alert for all cases of the same kind, unit and moment.
create table alert (
  id                 uuid primary key,
  kind               text not null,
  group_key          text not null unique,
  title              text not null,
  unit               text not null,
  raised_at          timestamptz not null,
  -- Percent of the limit that is used, for breaches: rises with each rung and opens an acknowledged alert again.
  level              int not null,
  acknowledged_level int,
  acknowledged_by    text,
  acknowledged_at    timestamptz
);
create index alert_open on alert (raised_at) where acknowledged_level is null or acknowledged_level < level;

create table alert_case (
  alert_id uuid not null references alert,
  case_id  uuid not null references case_file,
  primary key (alert_id, case_id)
);
