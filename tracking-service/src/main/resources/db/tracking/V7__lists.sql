-- Each filter of the list has an index in the order of its pages.
create index case_file_by_band on case_file (band, id);
create index case_file_by_state on case_file (state, id);
create index case_file_by_agency on case_file (agency, id);
create index case_file_by_source on case_file (source_kind, id);
create index stage_clock_running_by_case on stage_clock (clock, case_id) include (due_at) where stopped_at is null;

-- How many cases there are of each kind: rows to be summed, kept by the triggers below in the transaction that changes the
-- cases, so that nothing can change them past it. Only ever inserted: two transactions never wait for each other. Folded
-- from time to time.
create table case_tally (
  owner_unit  text not null,
  band        text,
  state       text not null,
  opened      boolean not null,
  source_kind text not null,
  agency      text not null,
  operation   text,
  cases       bigint not null
);
create index case_tally_by_operation on case_tally (operation);

create function tally_cases() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into case_tally
    select owner_unit, band, state, opened_at is not null, source_kind, agency, operation, count(*)
      from new_row group by 1, 2, 3, 4, 5, 6, 7;
  else
    insert into case_tally
    select owner_unit, band, state, opened, source_kind, agency, operation, sum(n)
      from (select owner_unit, band, state, opened_at is not null as opened, source_kind, agency, operation, 1 as n from new_row
            union all
            select owner_unit, band, state, opened_at is not null, source_kind, agency, operation, -1 from old_row) as change
     group by 1, 2, 3, 4, 5, 6, 7
    having sum(n) <> 0;
  end if;
  return null;
end
$$;
create trigger case_file_tally_new after insert on case_file
  referencing new table as new_row for each statement execute function tally_cases();
create trigger case_file_tally_changed after update on case_file
  referencing old table as old_row new table as new_row for each statement execute function tally_cases();

-- The work order of each unit: within a band and a limit, whoever started first has used the greatest share of it.
create index stage_clock_queue on stage_clock (unit, (coalesce(band, '')), (coalesce(allowed, '')), started_at, case_id)
  where clock = 'first-action' and stopped_at is null;

-- Rebuilding everything from the timelines, batch by batch; whichever replica is there goes on with it.
create table rebuild (
  id          uuid primary key,
  asked_at    timestamptz not null,
  asked_by    text not null,
  cases       bigint not null,
  done        bigint not null default 0,
  -- The last case that is rebuilt; the next one has a greater id.
  last_case   uuid not null default '00000000-0000-0000-0000-000000000000',
  finished_at timestamptz,
  failed      text,
  check (failed is null or finished_at is not null)
);
-- One at a time.
create unique index rebuild_unfinished on rebuild ((true)) where finished_at is null;

create table rebuild_projection (
  rebuild_id    uuid not null references rebuild,
  name          text not null,
  place         int not null,
  digest_before text not null,
  digest_after  text,
  primary key (rebuild_id, name)
);

create table rebuild_difference (
  rebuild_id uuid not null references rebuild,
  name       text not null,
  case_id    uuid not null references case_file,
  primary key (rebuild_id, name, case_id)
);

-- Where a case of an operation stood, from one line of its timeline to the next: any instant is an index range of the operation.
create table operation_standing (
  case_id     uuid not null references case_file,
  -- Of the line that made it so.
  seq         bigint not null,
  operation   text not null,
  unit        text not null,
  state       text not null,
  opened      boolean not null,
  material    boolean not null,
  acted       boolean not null,
  warrant     boolean not null,
  arrest      boolean not null,
  outcome     text,
  known_from  timestamptz not null,
  known_until timestamptz not null default 'infinity' check (known_until >= known_from),
  primary key (case_id, seq)
) with (fillfactor = 70);
create index operation_standing_known on operation_standing (operation, known_until);
