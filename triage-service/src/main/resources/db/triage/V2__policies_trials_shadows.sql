-- A policy is kept from the moment it is a draft: who sent it, and the sheet it was proved against. Nobody sent the packaged one.
alter table policy_file
    add column sheet_version text references question_sheet (version),
    add column stored_by text check (stored_by <> '');
update policy_file
set sheet_version = (select sheet_version from policy_activation where policy_sha256 = sha256 order by id limit 1);
alter table policy_file alter column sheet_version set not null;

-- Who put it in force, and why. Vigil itself puts in force the packaged policy, and an earlier one under a new sheet.
alter table policy_activation
    add column activated_by text check (activated_by <> ''),
    add column reason text not null default 'Found in force' check (reason <> '');
alter table policy_activation alter column reason drop default;
