alter table unit add jurisdiction text check (jurisdiction ~ '^[a-z][a-z-]{1,39}$');

-- A unit that is part of itself, by whatever way round, would have no one above it to answer for its cases.
create function refuse_unit_cycle() returns trigger language plpgsql as $$
declare
  above text := new.parent;
begin
  perform pg_advisory_xact_lock(hashtext('unit.parent'));
  while above is not null loop
    if above = new.code then
      raise exception 'unit % would be part of itself', new.code using errcode = 'check_violation';
    end if;
    select parent into above from unit where code = above;
  end loop;
  return new;
end
$$;
create trigger unit_is_a_tree before insert or update of parent on unit
  for each row execute function refuse_unit_cycle();

create table officer (
  code      text primary key check (code ~ '^[A-Z0-9-]{2,40}$'),
  name      text not null check (name <> ''),
  unit      text not null references unit,
  role      text not null check (role in ('OFFICER', 'SUPERVISOR', 'LEAD')),
  available boolean not null,
  mail      text,
  -- A role that is always staffed: where a unit and all above it have nobody, the hub's duty officer answers.
  check (code <> 'HUB-DUTY' or (unit = 'NATIONAL-HUB' and role = 'LEAD' and available))
);
create index officer_by_unit on officer (unit);

insert into officer (code, name, unit, role, available)
values ('HUB-DUTY', 'Duty officer of the National Hub', 'NATIONAL-HUB', 'LEAD', true);

-- Each officer as he or she was from an instant on, so that who answered for a case then can be told now.
create table officer_version (
  code        text not null references officer,
  recorded_at timestamptz not null,
  recorded_by text not null,
  name        text not null,
  unit        text not null,
  role        text not null,
  available   boolean not null,
  primary key (code, recorded_at)
);

-- Null: whoever has the unit's duty.
alter table case_file add owner_officer text references officer;
create index case_file_by_officer on case_file (owner_officer, id) where owner_officer is not null;

-- Within one unit a case may pass from one officer to another.
alter table handover drop constraint handover_check;
alter table handover add to_officer text references officer,
                     add decision text check (decision <> ''),
                     add of_officer text references officer,
                     add check (from_unit <> to_unit or to_officer is not null);

alter table handover_case add withdrawn_at timestamptz,
                          drop constraint handover_case_check,
                          add check (num_nonnulls(accepted_at, rejected_at, withdrawn_at) <= 1);
alter table handover_case alter closed_at set expression as (coalesce(accepted_at, rejected_at, withdrawn_at));

-- An alert is told to one person after the other, in rounds: each step of a round once, until somebody acknowledges it.
alter table alert
  add officer      text references officer,
  -- The clock that it is about, if any.
  add clock        text,
  add late         boolean not null default false,
  add round        int not null default 1,
  -- When the next person is told; null once somebody has acknowledged it, or all have been told.
  add next_step_at timestamptz,
  -- When what it is about was found to be over.
  add settled_at   timestamptz;
alter table alert
  add is_open boolean generated always as
    (settled_at is null and (acknowledged_level is null or acknowledged_level < level)) stored,
  add check (kind in ('WARNING', 'BREACH', 'MANIFEST_MISMATCH', 'HOLD_REVIEW_DUE', 'REVIEW_DUE', 'QUARANTINE'));
drop index alert_open;
create index alert_open on alert (raised_at) where is_open;
create index alert_next_step on alert (next_step_at) where next_step_at is not null;

create table alert_step (
  alert_id uuid not null references alert,
  round    int not null,
  step     int not null,
  officer  text not null references officer,
  standing text not null check (standing in ('OWNER', 'DUTY', 'SUPERVISOR', 'LEAD')),
  level    int not null,
  due_at   timestamptz not null,
  told_at  timestamptz not null,
  -- Told well after it was due, because the watch was away.
  late     boolean not null,
  -- Whether a mail is still to be written.
  mail_due boolean not null,
  primary key (alert_id, round, step),
  unique (alert_id, round, officer)
);
create index alert_step_by_officer on alert_step (officer, told_at);
create index alert_step_mail_due on alert_step (officer) where mail_due;

create table alert_acknowledgement (
  alert_id        uuid not null references alert,
  level           int not null,
  acknowledged_at timestamptz not null,
  acknowledged_by text not null,
  unit            text not null,
  primary key (alert_id, level)
);

-- Messages in quarantine that an alert has told of.
create table alert_message (
  message_id uuid primary key,
  alert_id   uuid not null references alert
);
create index alert_message_by_alert on alert_message (alert_id);

-- What is to leave the house: written with what it tells of, sent afterwards, as often as it takes.
create table alert_dispatch (
  id          uuid primary key default uuidv7(),
  channel     text not null check (channel in ('MAIL', 'WEBHOOK')),
  officer     text references officer,
  address     text not null,
  subject     text not null,
  body        text not null,
  written_at  timestamptz not null,
  attempts    int not null default 0,
  next_try_at timestamptz not null,
  sent_at     timestamptz,
  trouble     text
);
create index alert_dispatch_waiting on alert_dispatch (channel, next_try_at) where sent_at is null;
create index alert_dispatch_by_officer on alert_dispatch (officer, written_at) where officer is not null;

-- Reviews that an alert has told of, each date of each once.
create table alert_review (
  case_id     uuid not null references case_file,
  subject_key text not null,
  review_at   timestamptz not null,
  alert_id    uuid not null references alert,
  primary key (case_id, subject_key, review_at)
);
create index alert_review_by_alert on alert_review (alert_id);
