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

-- After an activation every open referral is assessed anew, in order of id, in batches.
alter table policy_activation
    add column reassessed_through uuid,
    add column reassessed bigint not null default 0 check (reassessed >= 0),
    add column raised bigint not null default 0 check (raised between 0 and reassessed),
    add column not_understood bigint not null default 0 check (not_understood >= 0),
    add column reassessed_at timestamptz;

-- When a referral first came in, and how it ended. Either can be heard of first.
create table ending (
    referral uuid primary key,
    first_received_at timestamptz,
    -- Null while it is open.
    outcome text check (outcome <> ''),
    ended_at timestamptz,
    check ((outcome is null) = (ended_at is null))
);

create table trial (
    id uuid primary key,
    policy_sha256 text not null references policy_file (sha256),
    -- The policy in force when it started, and the sheet that was read against.
    against_sha256 text not null references policy_file (sha256),
    against_sheet text not null references question_sheet (version),
    received_from timestamptz,
    received_to timestamptz,
    as_known_at text not null check (as_known_at in ('FIRST_ASSESSMENT', 'NOW')),
    state text not null check (state in ('RUNNING', 'FINISHED', 'CANCELLED', 'INTERRUPTED', 'FAILED')),
    started_at timestamptz not null,
    started_by text not null check (started_by <> ''),
    ended_at timestamptz,
    total bigint not null check (total >= 0),
    done bigint not null default 0 check (done >= 0),
    result jsonb,
    check (received_from <= received_to),
    check ((state = 'RUNNING') = (ended_at is null)),
    check ((state = 'FINISHED') = (result is not null))
);
create index trial_started_at on trial (started_at desc);

create table trial_move (
    trial uuid not null references trial (id),
    referral uuid not null references referral (id),
    first_received_at timestamptz not null,
    was text not null check (was in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    would text not null check (would in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (trial, referral),
    check (was <> would)
);

-- A draft that runs beside the policy in force; one at a time.
create table shadow (
    id bigint generated always as identity primary key,
    policy_sha256 text not null references policy_file (sha256),
    started_at timestamptz not null,
    started_by text not null check (started_by <> ''),
    ended_at timestamptz,
    ended_by text check (ended_by <> ''),
    not_understood bigint not null default 0 check (not_understood >= 0),
    last_fault text,
    check ((ended_at is null) = (ended_by is null))
);
create unique index shadow_one on shadow ((true)) where ended_at is null;

create table shadow_count (
    shadow bigint not null references shadow (id),
    was text not null check (was in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    would text not null check (would in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    n bigint not null check (n > 0),
    primary key (shadow, was, would)
);

create table shadow_difference (
    seq bigint generated always as identity primary key,
    shadow bigint not null references shadow (id),
    assessment uuid not null references assessment (id),
    referral uuid not null references referral (id),
    assessed_at timestamptz not null,
    was text not null check (was in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    would text not null check (would in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    unique (shadow, assessment),
    check (was <> would)
);
create index shadow_difference_newest on shadow_difference (shadow, seq desc);
