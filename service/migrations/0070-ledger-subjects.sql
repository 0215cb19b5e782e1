-- The ledger beyond orders: what a transfer is about, and causes that are no order. Old rows keep their order.

alter table ledger_transfers
  alter column order_id drop not null,
  drop constraint ledger_transfers_cause_kind_check,
  add constraint known_cause check (cause_kind in ('payment', 'refund', 'sale', 'recognition', 'sale_refund', 'value_grant', 'value_lapse', 'adjustment', 'payout')),
  add constraint orders_are_named check (cause_kind not in ('payment', 'refund') or order_id is not null),
  add column merchant_id text, -- whose statement it belongs to, whoever is debited and credited
  add column batch_id    text,
  add column kind        text,
  -- when its transaction began: a transfer that says an earlier moment was recorded late
  add column recorded_at timestamptz not null default now();

update ledger_transfers t set merchant_id = l.merchant_id
  from order_lines l where l.bucket = t.bucket and l.order_id = t.order_id and l.line_id = t.line_id;
update ledger_transfers t set merchant_id = s.merchant_id
  from shops s where t.line_id = 'shipping:' || s.shop_id;
update ledger_transfers t set batch_id = s.batch_id, kind = s.kind
  from order_shares s where s.bucket = t.bucket and s.order_id = t.order_id and s.offer_id = t.offer_id and s.line_id = t.line_id;

-- A period is read by time: block ranges cost the hot path next to nothing.
create index transfers_by_time on ledger_transfers using brin (at) with (pages_per_range = 32, autosummarize = on);
create index transfers_by_recording on ledger_transfers using brin (recorded_at) with (pages_per_range = 32, autosummarize = on);

-- What buyers paid in advance and is earned over its life.
create table deferrals (
  bucket           smallint not null check (bucket between 0 and 255),
  deferral_id      text not null,
  buyer_id         text not null,
  subject          text not null, -- the coupon or card that was bought
  kind             text not null check (kind in ('paid_coupon', 'savings_card')),
  merchant_id      text,
  batch_id         text,
  currency         text not null,
  price_minor      bigint not null check (price_minor > 0),
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  recognised_minor bigint not null default 0,
  refunded_minor   bigint not null default 0,
  state            text not null default 'running' check (state in ('running', 'earned', 'refunded')),
  primary key (bucket, deferral_id),
  unique (bucket, subject),
  constraint lives_forward check (starts_at <= ends_at),
  constraint never_earned_beyond check (recognised_minor >= 0 and refunded_minor >= 0 and recognised_minor + refunded_minor <= price_minor),
  constraint earned_whole check (state <> 'earned' or recognised_minor = price_minor)
);
create index deferrals_running on deferrals (bucket, starts_at) where state = 'running';

grant select, insert on deferrals to quanhe_app;
grant update (recognised_minor, refunded_minor, state) on deferrals to quanhe_app;
