-- A batch that one agency sent, with what it announced.
create table batch (
  id                uuid primary key,
  agency            text not null check (agency ~ '^[a-z0-9-]{2,40}$'),
  key               text not null check (key ~ '^[!-~]{1,128}$'),
  fingerprint       text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  expected          int not null check (expected > 0),
  sender_references text[],
  started_at        timestamptz not null,
  -- Sending again takes the batch over: the run before it stores nothing more.
  run               int not null check (run > 0),
  running           boolean not null,
  -- Whether its stream ever came to its own end. What follows from that is told by its rows.
  whole             boolean not null,
  -- Real time, also where the clock is simulated: tells a run that was killed from one that is at work.
  progress_at       timestamptz not null,
  unique (agency, key),
  check (cardinality(sender_references) = expected)
);

create sequence referral_number;

create table referral (
  id                uuid primary key,
  reference         text not null unique check (reference ~ '^R-[0-9]{2}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2,6}$'),
  agency            text not null check (agency ~ '^[a-z0-9-]{2,40}$'),
  sender_reference  text not null check (char_length(sender_reference) between 1 and 100),
  source_kind       text not null check (source_kind in ('national_hub', 'foreign_law_enforcement', 'platform_report', 'police_force',
    'school', 'children_social_care', 'hospital_gp', 'probation', 'charity_helpline', 'public', 'professional_duty_to_report',
    'self_referral', 'unknown')),
  type              text not null check (type in ('image_access_intelligence', 'contact_abuse_allegation', 'grooming_or_enticement',
    'child_welfare_concern', 'position_of_trust_allegation', 'peer_on_peer', 'other')),
  occurred_at       timestamptz not null,
  first_received_at timestamptz not null,
  received_at       timestamptz not null,
  receiving_unit    text not null check (receiving_unit ~ '^[A-Z0-9-]{2,40}$'),
  operation         text check (operation ~ '^[A-Z0-9-]{2,40}$'),
  batch             uuid references batch,
  narrative         text check (char_length(narrative) between 1 and 4000),
  fingerprint       text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- Version of the last event about it.
  version           int not null default 1 check (version > 0),
  check (first_received_at <= received_at),
  -- The same matter sent twice, whatever the key or the batch, is one referral.
  unique (agency, sender_reference)
);

create table referral_fact (
  referral uuid not null references referral,
  -- Version of the event that tells of it: 1 is what was sent at first.
  version  int not null check (version > 0),
  question text not null,
  answer   text not null check (answer in ('YES', 'NO_CHECKED', 'NO_STATED', 'UNKNOWN', 'NOT_ASKED')),
  value    text check (value is null or answer = 'YES'),
  source   text not null,
  position int not null,
  primary key (referral, version, question)
);

create table supplement (
  referral    uuid not null references referral,
  version     int not null check (version > 1),
  received_at timestamptz not null,
  narrative   text check (char_length(narrative) between 1 and 4000),
  primary key (referral, version)
);

-- What an agency's key stands for. Deferred, because a key is claimed before the referral that it may come to name.
create table idempotency_key (
  agency      text not null,
  key         text not null check (key ~ '^[!-~]{1,128}$'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  referral    uuid not null references referral deferrable initially deferred,
  version     int not null check (version > 0),
  primary key (agency, key)
);

create table batch_row (
  batch            uuid not null references batch,
  line             int not null check (line > 1),
  fingerprint      text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  state            text not null check (state in ('ACCEPTED', 'ALREADY_ACCEPTED', 'REJECTED')),
  sender_reference text,
  referral         uuid references referral,
  problem          jsonb,
  -- The line as it was sent, unless it holds what must not be kept.
  raw              text,
  primary key (batch, line),
  check ((referral is null) = (state = 'REJECTED')),
  check ((problem is null) = (state <> 'REJECTED')),
  check (raw is null or state = 'REJECTED')
);
create index batch_row_by_state on batch_row (batch, state, line);

-- What the police did, as far as the sender may know it.
create table referral_status (
  referral    uuid primary key references referral,
  opened_at   timestamptz,
  acted_on_at timestamptz,
  decided_at  timestamptz,
  closed_at   timestamptz,
  holder      text not null
);
