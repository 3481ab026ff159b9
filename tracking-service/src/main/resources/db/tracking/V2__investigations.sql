-- When somebody must look at a case again: at a hold, or at a decision that put it off. Made anew from the timeline.
create table review_due (
  case_id     uuid not null references case_file,
  -- Id of the hold, or "decision".
  subject_key text not null,
  what        text not null check (what in ('HOLD', 'DECISION')),
  waiting_for text check ((waiting_for is null) = (what = 'DECISION')),
  -- Who sees to it.
  owner       text not null,
  reason      text,
  since       timestamptz not null,
  review_at   timestamptz not null,
  primary key (case_id, subject_key)
);
create index review_due_next on review_due (review_at, case_id, subject_key);
