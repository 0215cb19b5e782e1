-- Refunds that a merchant decides on, shipping that goes back, notes, and what becomes of many returns.

-- What a buyer asks to give back, where the marketplace lets merchants decide. An approved one is a refund of the same id.
create table refund_requests (
  bucket       smallint not null check (bucket between 0 and 255),
  request_id   text not null,
  order_id     text not null,
  buyer_id     text not null,
  merchant_id  text not null,
  state        text not null check (state in ('requested', 'done', 'refused')),
  lines        jsonb not null,
  shipping     boolean not null default false,
  reason       text,
  requested_at timestamptz not null,
  decided_at   timestamptz,
  decided_by   text,
  answer       text,
  primary key (bucket, request_id),
  foreign key (bucket, order_id) references orders,
  constraint decided_whole check ((state = 'requested') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create index refund_requests_of_order on refund_requests (bucket, order_id);
create index refund_requests_of_merchant on refund_requests (merchant_id, request_id);
create index orders_to_complete on orders (paid_at) where state = 'paid';
create index refunds_by_id on refunds (refund_id);

alter table refunds
  add column shipping_minor   bigint not null default 0 check (shipping_minor >= 0),
  add column shipping_funding jsonb not null default '[]', -- by shop: what the funders of shipping discounts got back
  add column reason           text,
  add column decided_by       text; -- null: nobody had to decide

-- Words of the shop's people or backend about an order. Never changed.
create table order_notes (
  bucket   smallint not null check (bucket between 0 and 255),
  order_id text not null,
  note_id  text not null,
  author   text not null,
  merchant_id text, -- whose people wrote it, and may read it; null: the platform's
  text     text not null check (length(text) between 1 and 2000),
  at       timestamptz not null,
  primary key (bucket, order_id, note_id),
  foreign key (bucket, order_id) references orders
);

-- Orders with coupons of which something came back, by local month. The row is what two returns of one buyer wait for.
create table monthly_returns (
  bucket   smallint not null check (bucket between 0 and 255),
  buyer_id text not null,
  month    date not null check (extract(day from month) = 1),
  orders   integer not null check (orders > 0),
  primary key (bucket, buyer_id, month)
);

-- A buyer who returned too often pays the list price for a while. Returning itself is never refused.
create table promotion_pauses (
  bucket      smallint not null check (bucket between 0 and 255),
  buyer_id    text not null,
  refund_id   text not null, -- the return that was one too many
  from_at     timestamptz not null,
  until_at    timestamptz not null check (isfinite(until_at)),
  returned    integer not null, -- orders returned in that month
  most        integer not null, -- and how many the rule allowed
  lifted_at   timestamptz,
  lifted_by   text,
  primary key (bucket, buyer_id, refund_id),
  check (from_at < until_at),
  constraint lifted_whole check ((lifted_at is null) = (lifted_by is null))
);

grant select, insert on refund_requests, order_notes, monthly_returns, promotion_pauses to quanhe_app;
grant update (state, decided_at, decided_by, answer) on refund_requests to quanhe_app;
grant update (orders) on monthly_returns to quanhe_app;
grant update (lifted_at, lifted_by) on promotion_pauses to quanhe_app;
