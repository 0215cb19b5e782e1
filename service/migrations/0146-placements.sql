-- Merchants bid for places that buyers see: how much a visit is worth to them, and how much they will spend in all.

create table placement_bids (
  bid_id       text primary key,
  merchant_id  text not null references merchants,
  batch_id     text not null references batches,
  placement    text not null,
  bid_minor    bigint not null check (bid_minor > 0), -- the most that one visit may cost
  budget_minor bigint not null check (budget_minor > 0),
  state        text not null check (state in ('running', 'paused', 'ended')),
  version      integer not null default 1,
  created_by   text not null,
  created_at   timestamptz not null,
  constraint a_budget_pays_a_visit check (bid_minor <= budget_minor)
);
-- A coupon stands in a place once.
create unique index one_bid_stands on placement_bids (batch_id, placement) where state <> 'ended';
create index bids_for_placement on placement_bids (placement) where state = 'running';
create index bids_of_merchant on placement_bids (merchant_id, bid_id);

-- A bid's budget, cut into as many slices as a batch's: visits of different buyers seldom wait for one row.
create table placement_budgets (
  bucket       smallint not null check (bucket between 0 and 255),
  bid_id       text not null,
  budget_minor bigint not null check (budget_minor >= 0),
  spent_minor  bigint not null default 0,
  visits       integer not null default 0 check (visits >= 0),
  primary key (bucket, bid_id),
  constraint spent_within_budget check (spent_minor between 0 and budget_minor)
);

-- What was charged: one visit of a buyer a day for each bid.
create table placement_visits (
  bucket      smallint not null check (bucket between 0 and 255),
  bid_id      text not null,
  buyer_id    text not null,
  day         date not null, -- of the marketplace
  visit_id    text not null,
  merchant_id text not null,
  batch_id    text not null,
  placement   text not null,
  minor       bigint not null check (minor > 0),
  at          timestamptz not null,
  primary key (bucket, bid_id, buyer_id, day)
);

grant select, insert on placement_bids, placement_budgets, placement_visits to quanhe_app;
grant update (bid_minor, budget_minor, state, version) on placement_bids to quanhe_app;
grant update (budget_minor, spent_minor, visits) on placement_budgets to quanhe_app;

alter table ledger_transfers drop constraint known_cause;
alter table ledger_transfers add constraint known_cause check (cause_kind in
  ('payment', 'refund', 'sale', 'recognition', 'sale_refund', 'value_grant', 'value_lapse', 'placement', 'adjustment', 'payout'));
