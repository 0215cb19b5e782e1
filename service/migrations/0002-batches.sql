-- What may be claimed or applies by itself. Reference tables: read on every node, written rarely.

create table campaigns (
  campaign_id text primary key,
  name        jsonb not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  check (starts_at < ends_at and isfinite(ends_at))
);

create table batches (
  batch_id    text primary key,
  campaign_id text references campaigns,
  issuer      text not null check (issuer in ('platform', 'merchant')),
  merchant_id text references merchants,
  shop_id     text references shops,
  state       text not null check (state in ('draft', 'submitted', 'approved', 'live', 'paused', 'ended')),
  version     integer not null check (version > 0),
  -- 'click': a buyer takes a coupon; 'none': it applies by itself; 'grant': it is put into wallets; 'paid': it is bought
  taken_by    text not null check (taken_by in ('click', 'none', 'grant', 'paid')),
  price_minor bigint check (price_minor > 0),
  visibility  text not null check (visibility in ('public', 'hidden')),
  instrument  text not null,
  kind        text not null,
  position    integer not null default 0,
  created_at  timestamptz not null default now(),
  created_by  text not null,
  approved_by text,
  check ((taken_by = 'paid') = (price_minor is not null)),
  check ((issuer = 'merchant') = (merchant_id is not null)),
  check (approved_by is null or approved_by <> created_by)
);
create index batches_by_position on batches (position, batch_id);

-- Terms never change: an edit is a new version, and issued coupons keep theirs.
create table batch_versions (
  batch_id                 text not null references batches,
  version                  integer not null check (version > 0),
  terms                    jsonb not null,
  claim_from               timestamptz not null,
  claim_until              timestamptz not null check (isfinite(claim_until)),
  use_kind                 text not null check (use_kind in ('fixed', 'relative')),
  use_from                 timestamptz,
  use_until                timestamptz,
  use_seconds              integer check (use_seconds between 1 and 31622400),
  use_round_to_day_end     boolean not null default false,
  per_buyer_limit          integer not null check (per_buyer_limit between 1 and 1000),
  created_at               timestamptz not null default now(),
  primary key (batch_id, version),
  check (claim_from < claim_until),
  check (use_kind <> 'fixed' or (use_from < use_until and isfinite(use_until))),
  check (use_kind <> 'relative' or use_seconds is not null)
);

create table batch_events (
  batch_id   text not null references batches,
  seq        integer not null check (seq > 0),
  event      text not null,
  from_state text,
  to_state   text not null,
  actor      text not null,
  because    text,
  at         timestamptz not null default now(),
  primary key (batch_id, seq)
);

grant select, insert on campaigns, batches, batch_versions, batch_events to quanhe_app;
grant update (state, version, approved_by) on batches to quanhe_app;
