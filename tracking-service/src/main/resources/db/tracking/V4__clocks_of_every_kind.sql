-- Which jurisdiction's rules the clock goes by: its zone, its holidays and its ladder.
alter table stage_clock add column pack text not null default 'england-wales';

-- Since when the law does not count the time. Such a clock has no due time and no next rung until it goes on.
alter table stage_clock add column suspended_since timestamptz;
alter table stage_clock drop constraint stage_clock_check1;
alter table stage_clock add check (due_at is null or allowed is not null);
alter table stage_clock add check (allowed is null or (due_at is null) = (suspended_since is not null));
alter table stage_clock add check (suspended_since is null or (next_rung is null and stopped_at is null));
-- Null for the time of a suspension.
alter table clock_limit alter column due_at drop not null;

-- Every pack that was ever in force, with the file as it was given and the days off as they were known then, so that any
-- limit can be worked out again. The latest of an id is in force.
create table jurisdiction_edition (
  number        bigint generated always as identity primary key,
  pack          text not null check (pack ~ '^[a-z][a-z-]{1,39}$'),
  version       text not null check (version <> ''),
  file          text not null,
  days_off      text not null,
  because       text not null,
  in_force_from timestamptz not null,
  installed_by  text not null
);

-- By which edition the clocks of a case go, after which of its entries and since when.
create table case_edition (
  id        bigint generated always as identity primary key,
  case_id   uuid not null references case_file,
  after_seq bigint not null,
  since     timestamptz not null,
  edition   bigint not null references jurisdiction_edition
);
create index case_edition_by_case on case_edition (case_id, id);

-- Open clocks are to be set anew: case by case, so that nobody waits for it.
create table reprojection (
  id       bigint generated always as identity primary key,
  because  text not null,
  -- Last case that was looked at.
  reached  uuid,
  cases    bigint not null default 0,
  done_at  timestamptz
);
create index reprojection_open on reprojection (id) where done_at is null;

-- A case goes by the jurisdiction of the unit that answers for it.
create function unit_changes_jurisdiction() returns trigger language plpgsql as $$
begin
  insert into reprojection (because) values ('unit ' || new.code);
  return new;
end
$$;
create trigger unit_changes_jurisdiction after update on unit for each row
  when (old.jurisdiction is distinct from new.jurisdiction or old.parent is distinct from new.parent)
  execute function unit_changes_jurisdiction();

-- For the next case that has a running clock.
create index stage_clock_open_case on stage_clock (case_id) where stopped_at is null;
