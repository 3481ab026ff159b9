-- Events that this service publishes, stored with the change that they tell of.
create table outbox (
  xid         xid8        not null default pg_current_xact_id(),
  seq         bigint      not null generated always as identity,
  event_id    uuid        not null,
  topic       text        not null,
  key         uuid        not null,
  type        text        not null,
  schema      text        not null,
  version     bigint      not null check (version >= 1),
  occurred_at timestamptz not null,
  payload     json        not null,
  created_at  timestamptz not null default now(),
  primary key (xid, seq)
);
-- Consumers drop a repeated version, so a version given twice would be lost without a sound.
create unique index outbox_version_once on outbox (topic, key, version);

-- How far the relay has sent. Moved only by whoever holds the relay's advisory lock.
create table relay_cursor (
  only_one boolean not null primary key default true check (only_one),
  xid      xid8    not null,
  seq      bigint  not null
);
insert into relay_cursor (xid, seq) values ('0', 0);

-- How far a consumer group has come. The epoch goes up with each new owner, so that an old one notices that it is none.
create table consumer_offset (
  group_name  text   not null,
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  epoch       bigint not null,
  primary key (group_name, topic, partition)
);

-- The last version of each referral that a group has taken in: what is not one higher is a repeat or a gap.
create table consumed_version (
  group_name text   not null,
  topic      text   not null,
  referral   uuid   not null,
  version    bigint not null check (version >= 1),
  primary key (group_name, topic, referral)
);

-- Messages that a group could not take in. Nothing here counts as consumed.
create table quarantine (
  id            uuid        not null primary key default uuidv7(),
  group_name    text        not null,
  topic         text        not null,
  partition     int         not null,
  position      bigint      not null,
  referral      uuid,
  version       bigint,
  type          text,
  reason        text        not null check (reason in ('UNDECODABLE', 'UNKNOWN_TYPE', 'FAILED', 'GAP')),
  detail        text        not null,
  sealed        bytea       not null,
  attempts      int         not null default 1,
  first_seen    timestamptz not null,
  last_seen     timestamptz not null,
  redrive_asked boolean     not null default false
);
-- The relay may send an event again; that is one more attempt, not one more case.
create unique index quarantine_version_once on quarantine (group_name, topic, referral, version);
