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
