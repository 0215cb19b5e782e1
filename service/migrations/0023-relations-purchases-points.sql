-- Coupons that come by themselves, coupons that are bought, and coupons for points.

-- When something happens to a buyer, a coupon of the batch is put into the wallet: once for each occasion.
create table auto_grants (
  rule_id    text primary key,
  batch_id   text not null references batches,
  trigger    text not null check (trigger in ('follow', 'join', 'tier', 'event')),
  subject    text not null, -- the shop, the tier, or the name of the event
  created_by text not null,
  created_at timestamptz not null,
  ended_at   timestamptz,
  ended_by   text,
  constraint ended_whole check ((ended_at is null) = (ended_by is null))
);
create index auto_grants_by_occasion on auto_grants (trigger, subject) where ended_at is null;
create index auto_grants_of_batch on auto_grants (batch_id);

-- Coupons that were bought. The money is in the ledger, and in its deferral what of it is earned.
create table coupon_purchases (
  bucket      smallint not null check (bucket between 0 and 255),
  coupon_id   text not null,
  buyer_id    text not null,
  batch_id    text not null,
  price_minor bigint not null check (price_minor > 0),
  reference   text not null, -- the payment's own number
  deferral_id text not null,
  at          timestamptz not null,
  returned_at timestamptz,
  primary key (bucket, coupon_id),
  unique (bucket, reference)
);

alter table batches add column points_price integer check (points_price > 0);

create table points_balances (
  bucket   smallint not null check (bucket between 0 and 255),
  buyer_id text not null,
  balance  bigint not null default 0,
  seq      integer not null default 0,
  primary key (bucket, buyer_id),
  constraint never_in_debt check (balance >= 0)
);

create table points_entries (
  bucket    smallint not null check (bucket between 0 and 255),
  buyer_id  text not null,
  seq       integer not null check (seq > 0),
  delta     bigint not null check (delta <> 0),
  balance   bigint not null check (balance >= 0),
  reference text not null, -- what it is for, by whoever said so: the same thing counts once
  because   text not null,
  actor     text not null,
  at        timestamptz not null,
  primary key (bucket, buyer_id, seq),
  unique (bucket, buyer_id, reference)
);

grant select, insert on auto_grants, coupon_purchases, points_balances, points_entries to quanhe_app;
grant update (ended_at, ended_by) on auto_grants to quanhe_app;
grant update (returned_at) on coupon_purchases to quanhe_app;
grant update (balance, seq) on points_balances to quanhe_app;
grant update (points_price) on batches to quanhe_app;
