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
