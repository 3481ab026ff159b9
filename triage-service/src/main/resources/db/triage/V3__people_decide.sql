-- What an assessment goes by besides facts and policy, so that it can be recomputed for ever.
alter table assessment
    add column days_since_receipt integer not null default 0 check (days_since_receipt >= 0),
    add column linked_band text check (linked_band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    add column decided_on jsonb,
    add column because jsonb not null default '[]',
    -- Counts everything that triage publishes about the referral; until now that was assessments alone.
    add column event_version bigint;
update assessment set event_version = version;
alter table assessment
    alter column event_version set not null,
    add check (event_version >= version),
    add unique (referral, event_version);

alter table referral
    add column reference text,
    add column received_at timestamptz,
    -- Who sent it and where to: the yearly check that bands do not differ by area or source.
    add column agency text,
    add column source_kind text,
    add column unit text,
    add column events bigint not null default 0 check (events >= 0),
    -- What was known when a person last set the band.
    add column decided_on jsonb,
    -- When age alone will next make a rule match or no longer match, and the policy that says so.
    add column ages_at timestamptz,
    add column ages_by text,
    add check (ages_at is null or ages_by is not null);
update referral set events = assessments;
alter table referral add check (events >= assessments);
create index referral_ages_at on referral (ages_at) where ages_at is not null;
create index referral_ages_by on referral (ages_by) where ages_by is not null;

-- Two referrals that a person found to be about one matter; each pair once, the smaller id first.
create table referral_link (
    one uuid not null references referral (id),
    other uuid not null references referral (id),
    primary key (one, other),
    check (one < other)
);
create index referral_link_other on referral_link (other);

create table band_override (
    id uuid primary key,
    referral uuid not null references referral (id),
    event_version bigint not null,
    overridden_at timestamptz not null,
    band text not null check (band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    previous_band text not null check (previous_band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    by_name text not null check (by_name ~ '\S'),
    by_unit text not null,
    seconder text check (seconder ~ '\S'),
    reason text not null check (reason ~ '\S'),
    decided_on jsonb not null,
    unique (referral, event_version),
    check (band <> previous_band),
    check (lower(btrim(seconder)) <> lower(btrim(by_name))),
    -- Lowering from HIGH or above takes two people.
    check (seconder is not null
        or previous_band in ('MEDIUM', 'LOW')
        or array_position(array['IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'], band)
            < array_position(array['IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'], previous_band))
);
create index band_override_at on band_override (overridden_at);

create table tool_result (
    id uuid primary key,
    referral uuid not null references referral (id),
    event_version bigint not null,
    assessed_at timestamptz not null,
    recorded_at timestamptz not null,
    name text not null check (name ~ '\S'),
    version text not null check (version ~ '\S'),
    result text not null check (result ~ '\S'),
    band text not null check (band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    our_band text not null check (our_band in ('IMMEDIATE', 'VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW')),
    assessor text not null check (assessor ~ '\S'),
    completeness integer not null check (completeness between 0 and 100),
    by_name text not null check (by_name ~ '\S'),
    by_unit text not null,
    unique (referral, event_version),
    check (assessed_at <= recorded_at)
);

-- A random draw of bands to look at again. Periods of one kind never overlap, so nobody draws until the answer pleases.
create table dip_sample (
    id uuid primary key,
    sample_of text not null check (sample_of in ('LOW', 'OVERRIDES')),
    period_from timestamptz not null,
    period_to timestamptz not null,
    size integer not null check (size > 0),
    seed bigint not null,
    population integer not null check (population >= 0),
    drawn_at timestamptz not null,
    by_name text not null check (by_name ~ '\S'),
    by_unit text not null,
    check (period_from < period_to and period_to <= drawn_at),
    exclude using gist (tstzrange(period_from, period_to) with &&) where (sample_of = 'LOW'),
    exclude using gist (tstzrange(period_from, period_to) with &&) where (sample_of = 'OVERRIDES')
);

create table dip_sample_item (
    sample uuid not null references dip_sample (id),
    position integer not null check (position > 0),
    referral uuid not null references referral (id),
    -- The assessment or the override.
    subject uuid not null,
    agrees boolean,
    reason text check (reason ~ '\S'),
    reviewer text check (reviewer ~ '\S'),
    answered_at timestamptz,
    primary key (sample, position),
    unique (sample, subject),
    check (num_nonnulls(agrees, reason, reviewer, answered_at) in (0, 4))
);
