-- Every policy file that was ever in use, so that any assessment can be explained and recomputed for ever.
create table policy_file (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    policy_id text not null,
    version text not null,
    file bytea not null,
    stored_at timestamptz not null,
    -- One version is one file: two files under one name would make an explanation ambiguous.
    unique (policy_id, version)
);

-- The questions that policies were read against.
create table question_sheet (
    version text primary key,
    sheet jsonb not null
);

-- Append only; the last row is the policy in force.
create table policy_activation (
    id bigint generated always as identity primary key,
    policy_sha256 text not null references policy_file (sha256),
    sheet_version text not null references question_sheet (version),
    activated_at timestamptz not null
);

-- What triage knows about a referral.
create table referral (
    id uuid primary key,
    -- A check can arrive before the referral itself; it is kept, but nothing is assessed until then.
    received boolean not null,
    facts jsonb not null,
    assessments bigint not null check (assessments >= 0),
    band text check (band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    check ((assessments = 0) = (band is null))
);

create table assessment (
    id uuid primary key,
    referral uuid not null references referral (id),
    version bigint not null check (version > 0),
    assessed_at timestamptz not null,
    band text not null check (band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    policy_band text not null check (policy_band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    previous_band text check (previous_band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    score integer not null check (score >= 0),
    policy_sha256 text not null references policy_file (sha256),
    sheet_version text not null references question_sheet (version),
    facts jsonb not null,
    matched jsonb not null,
    unknowns jsonb not null,
    checks jsonb not null,
    unique (referral, version),
    -- Automation only raises.
    check (array_position(array['IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'], band)
        <= array_position(array['IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'], coalesce(previous_band, 'LOW')))
);
