-- What a batch may still spend. Apart from the stock, so that paying never waits for claiming.
create table budget_slices (
  bucket         smallint not null check (bucket between 0 and 255),
  batch_id       text not null,
  budget_minor   bigint not null check (budget_minor >= 0),
  reserved_minor bigint not null default 0 check (reserved_minor >= 0),
  spent_minor    bigint not null default 0 check (spent_minor >= 0),
  primary key (bucket, batch_id),
  constraint never_overspent check (reserved_minor + spent_minor <= budget_minor)
);

-- request and quote are kept as text (json, not jsonb): a stored request priced again gives the same bytes.
create table quotes (
  bucket         smallint not null check (bucket between 0 and 255),
  quote_id       text not null,
  buyer_id       text not null,
  asked          jsonb not null,
  request        json not null,
  quote          json not null,
  policy_id      text not null,
  policy_version integer not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  primary key (bucket, quote_id)
);
create index quotes_by_age on quotes (expires_at);

create table orders (
  bucket                  smallint not null check (bucket between 0 and 255),
  order_id                text not null,
  buyer_id                text not null,
  quote_id                text not null,
  state                   text not null check (state in ('placed', 'paid', 'completed', 'cancelled')),
  currency                text not null,
  list_minor              bigint not null check (list_minor >= 0),
  discount_minor          bigint not null check (discount_minor between 0 and list_minor),
  shipping_minor          bigint not null check (shipping_minor >= 0),
  shipping_discount_minor bigint not null check (shipping_discount_minor between 0 and shipping_minor),
  payable_minor           bigint not null check (payable_minor >= 0),
  refunded_minor          bigint not null default 0,
  policy_id               text not null,
  policy_version          integer not null,
  request                 json not null,
  quote                   json not null,
  placed_at               timestamptz not null,
  hold_until              timestamptz not null,
  paid_at                 timestamptz,
  pay_method              text,
  primary key (bucket, order_id),
  unique (bucket, quote_id),
  constraint adds_up check (payable_minor = list_minor - discount_minor + shipping_minor - shipping_discount_minor),
  constraint never_refunded_beyond check (refunded_minor between 0 and payable_minor),
  constraint paid_has_a_time check ((state in ('paid', 'completed')) = (paid_at is not null)),
  constraint only_paid_is_refunded check (refunded_minor = 0 or paid_at is not null)
);
create index orders_of_buyer on orders (bucket, buyer_id, order_id);

create table order_lines (
  bucket                 smallint not null,
  order_id               text not null,
  line_id                text not null,
  position               integer not null,
  sku                    text not null,
  shop_id                text not null,
  merchant_id            text not null,
  name                   jsonb not null,
  art                    jsonb not null,
  quantity               integer not null check (quantity > 0),
  unit_price_minor       bigint not null check (unit_price_minor >= 0),
  list_minor             bigint not null,
  discount_minor         bigint not null,
  payable_minor          bigint not null check (payable_minor >= 0),
  units_minor            bigint[] not null,
  refunded_quantity      integer not null default 0,
  refunded_minor         bigint not null default 0,
  primary key (bucket, order_id, line_id),
  foreign key (bucket, order_id) references orders,
  constraint line_adds_up check (list_minor = unit_price_minor * quantity and payable_minor = list_minor - discount_minor),
  constraint units_returned check (refunded_quantity between 0 and quantity),
  constraint line_never_refunded_beyond check (refunded_minor between 0 and payable_minor)
);

-- Who pays for which part of which line. `line_id` of a share of shipping is 'shipping:' and the shop.
create table order_shares (
  bucket   smallint not null,
  order_id text not null,
  offer_id text not null,
  line_id  text not null,
  party    text not null,
  batch_id text not null,
  kind     text not null,
  minor    bigint not null check (minor > 0),
  primary key (bucket, order_id, offer_id, line_id, party),
  foreign key (bucket, order_id) references orders
);

-- Feeds the sweeper. The end of a hold is tested where the rows are locked; this only says where to look.
create table holds (
  bucket     smallint not null,
  order_id   text not null,
  hold_until timestamptz not null,
  primary key (bucket, order_id)
);
create index holds_by_end on holds (hold_until);

create table refunds (
  bucket           smallint not null,
  refund_id        text not null,
  order_id         text not null,
  minor            bigint not null check (minor >= 0),
  coupons_returned text[] not null default '{}',
  at               timestamptz not null,
  primary key (bucket, refund_id),
  foreign key (bucket, order_id) references orders
);
create index refunds_of_order on refunds (bucket, order_id, refund_id);

create table refund_lines (
  bucket    smallint not null,
  refund_id text not null,
  line_id   text not null,
  quantity  integer not null check (quantity > 0),
  minor     bigint not null check (minor >= 0),
  funding   jsonb not null,
  primary key (bucket, refund_id, line_id),
  foreign key (bucket, refund_id) references refunds
);

-- Double entry: one debit, one credit, one amount. Never changed, never deleted; a correction is another transfer.
create table ledger_transfers (
  bucket      smallint not null,
  transfer_id text not null,
  debit       text not null,
  credit      text not null,
  minor       bigint not null check (minor > 0),
  currency    text not null,
  cause_kind  text not null check (cause_kind in ('payment', 'refund')),
  cause_id    text not null,
  leg         text not null,
  because     text not null,
  order_id    text not null,
  line_id     text,
  offer_id    text,
  at          timestamptz not null,
  primary key (bucket, transfer_id),
  unique (bucket, cause_kind, cause_id, leg),
  constraint two_accounts check (debit <> credit)
);
create index transfers_of_order on ledger_transfers (bucket, order_id);

grant select, insert on budget_slices, quotes, orders, order_lines, order_shares, holds, refunds, refund_lines, ledger_transfers to quanhe_app;
grant update (reserved_minor, spent_minor, budget_minor) on budget_slices to quanhe_app;
grant update (state, paid_at, pay_method, hold_until, refunded_minor) on orders to quanhe_app;
grant update (refunded_quantity, refunded_minor) on order_lines to quanhe_app;
grant delete, update on holds to quanhe_app;
grant delete on quotes to quanhe_app;
