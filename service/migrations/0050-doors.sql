-- Who comes in, by which credential, and what they did. On Citus all but the audit entries are reference tables: small, read
-- with every call, written rarely.

-- A key is made for a purpose, its name ("checkout", "erp"). Two may live at once for one purpose, so that a new one can be put in
-- place before the old one goes; the slot makes a third impossible.
alter table api_keys
  add column kind         text not null default 'secret' check (kind in ('secret', 'publishable')),
  add column slot         smallint not null default 1 check (slot in (1, 2)),
  add column origins      text[] not null default '{}', -- of a publishable key: the pages that may call from a browser
  add column created_by   text,
  add column expires_at   timestamptz check (isfinite(expires_at)),
  add column last_used_at timestamptz,
  add constraint origins_are_of_publishable_keys check (kind = 'publishable' or origins = '{}'),
  add constraint publishable_keys_can_nothing check (kind = 'secret' or abilities = '{}');
create unique index two_keys_per_purpose on api_keys (coalesce(merchant_id, ''), name, slot) where revoked_at is null;

-- Public keys that a shop's backend signs buyer tokens with. A key may speak for references that begin in one way only.
alter table token_keys
  add column name           text not null default '',
  add column algorithm      text not null default 'EdDSA' check (algorithm in ('EdDSA', 'ES256')),
  add column subject_prefix text not null default '',
  add column most_seconds   integer check (most_seconds between 1 and 86400), -- longest life of a token
  add column created_by     text,
  add column revoked_at     timestamptz,
  add constraint other_peoples_tokens_are_short check (private_jwk is not null or most_seconds is not null);

create table staff (
  staff_id      text primary key,
  login         text not null check (login = lower(login) and length(login) between 3 and 200),
  name          text not null check (length(name) between 1 and 100),
  role          text not null check (role in ('platform_operator', 'platform_finance', 'platform_risk', 'platform_support', 'platform_auditor',
                                              'merchant_owner', 'merchant_marketer', 'merchant_finance', 'merchant_viewer')),
  merchant_id   text references merchants,
  state         text not null check (state in ('invited', 'active', 'disabled')),
  password_hash text, -- argon2id; null: not chosen yet, or signs in elsewhere
  totp_sealed   text, -- the second factor's secret, sealed with a key that is not in the database
  totp_step     bigint not null default 0, -- the last one-time password that was used: none counts twice
  oidc_subject  text,
  version       integer not null default 1 check (version > 0),
  created_at    timestamptz not null default now(),
  created_by    text not null,
  constraint merchants_staff_names_its_merchant check ((role like 'merchant%') = (merchant_id is not null))
);
create unique index one_account_per_login on staff (login);
create unique index one_account_per_subject on staff (oidc_subject) where oidc_subject is not null;

-- A link to choose a password by: a new account's, or that of somebody who lost theirs. Only the hash is kept.
create table staff_invitations (
  token_hash text primary key,
  staff_id   text not null references staff,
  ends_at    timestamptz not null,
  used_at    timestamptz,
  created_by text not null
);

create table staff_recovery_codes (
  staff_id  text not null references staff,
  code_hash text not null,
  used_at   timestamptz,
  primary key (staff_id, code_hash)
);

-- Server-side: a session ends when this row says so, at once and everywhere. The cookie holds the secret, the row its hash.
create table staff_sessions (
  session_id       text primary key,
  secret_hash      text not null unique,
  staff_id         text not null references staff,
  agent            text not null default '', -- browser and system, so that a person knows which session is which
  created_at       timestamptz not null,
  seen_at          timestamptz not null,
  ends_at          timestamptz not null check (isfinite(ends_at)),
  stepped_up_until timestamptz,
  revoked_at       timestamptz
);
create index sessions_of_staff on staff_sessions (staff_id) where revoked_at is null;

-- Failed sign-ins of a login, whether there is such an account or not: nobody learns it from being locked out.
create table sign_in_failures (
  login_hash   text primary key,
  failures     integer not null check (failures > 0),
  locked_until timestamptz,
  last_at      timestamptz not null
);

-- What people and backends did. Written in the transaction of the deed; no hash here waits for another, so nothing queues up.
create table audit_entries (
  bucket      smallint not null check (bucket between 0 and 255),
  entry_id    text not null,
  at          timestamptz not null,
  actor       text not null,
  role        text not null,
  merchant_id text, -- whose staff or backend it was; null: the platform's
  operation   text not null,
  object      text,
  outcome     text not null, -- 'done', or the code of the problem that refused it
  before      text, -- SHA-256 of the object as it was, and as it then was
  after       text,
  request_id  text not null,
  primary key (bucket, entry_id)
);
create index audit_entries_by_time on audit_entries (entry_id);

-- Entries that no seal holds yet.
create table audit_pending (
  bucket   smallint not null,
  entry_id text not null,
  primary key (bucket, entry_id)
);

-- The chain: each seal holds the digest of its entries and of the seal before, signed with a key that is not in the database.
create table audit_seals (
  seq       bigint primary key check (seq > 0),
  entries   text[] not null check (cardinality(entries) > 0),
  digest    text not null,
  previous  text not null,
  hash      text not null unique,
  signature text not null,
  sealed_at timestamptz not null
);

grant select, insert on api_keys, token_keys, staff, staff_invitations, staff_recovery_codes, staff_sessions, sign_in_failures,
  audit_entries, audit_pending, audit_seals to quanhe_app;
grant update (revoked_at, last_used_at) on api_keys to quanhe_app;
grant update (revoked_at) on token_keys to quanhe_app;
grant update (login, name, role, state, password_hash, totp_sealed, totp_step, oidc_subject, version) on staff to quanhe_app;
grant update (used_at) on staff_invitations, staff_recovery_codes to quanhe_app;
grant update (seen_at, stepped_up_until, revoked_at, ends_at) on staff_sessions to quanhe_app;
grant update, delete on sign_in_failures to quanhe_app;
grant delete on staff_sessions, staff_invitations, staff_recovery_codes, audit_pending to quanhe_app;
