-- Who looked, when and how: what a no that was checked rests on.
alter table referral_fact
  add column checked_by text,
  add column checked_at timestamptz,
  add column checked_how text,
  add check (num_nonnulls(checked_by, checked_at, checked_how) in (0, 3)),
  add check (checked_by is null or answer = 'NO_CHECKED');
