-- What platform and merchants owe each other, period by period.

-- when an order was completed: subsidies may be held until then
alter table orders add column if not exists completed_at timestamptz;

-- Periods follow one another without gap or overlap. `closed_by` hands it in, another issues it.
create table settlement_periods (
  period_id  text primary key,
  from_at    timestamptz not null,
  to_at      timestamptz not null,
  due_at     timestamptz not null,
  state      text not null check (state in ('open', 'proposed', 'issued')),
  -- a day before the last run began: what was recorded later, by transactions still open then, is looked for again
  looked_until timestamptz,
  ran_at     timestamptz,
  ran_by     text,
  closed_by  text,
  issued_by  text,
  issued_at  timestamptz,
  constraint runs_forward check (from_at < to_at and due_at >= to_at),
  constraint issued_whole check ((state = 'issued') = (issued_at is not null) and (issued_by is null) = (issued_at is null)),
  constraint closed_by_two check (issued_by is null or (closed_by is not null and issued_by <> closed_by)),
  constraint periods_do_not_overlap exclude using gist (tstzrange(from_at, to_at) with &&)
);

-- One merchant's period. Amounts are the merchant's: more than nothing is owed to it.
create table statements (
  statement_id           text primary key,
  period_id              text not null references settlement_periods,
  merchant_id            text not null,
  currency               text not null,
  state                  text not null check (state in ('open', 'issued', 'confirmed', 'disputed', 'settled')),
  lines                  integer not null check (lines >= 0),
  sales_minor            bigint not null, -- goods and shipping at list price, less what came back
  merchant_discount_minor bigint not null, -- its own shares of discounts
  subsidy_minor          bigint not null, -- others' shares of discounts on its goods: part of sales_minor
  fee_minor              bigint not null,
  earned_minor           bigint not null, -- of coupons that it sold
  adjustment_minor       bigint not null,
  held_minor             bigint not null, -- subsidies kept back (less than nothing) or let go
  net_minor              bigint not null,
  carried_minor          bigint not null default 0 check (carried_minor <= 0), -- what it owes from before
  payable_minor          bigint not null,
  hash                   text,
  issued_at              timestamptz,
  unique (period_id, merchant_id, currency),
  constraint statement_adds_up check (
    net_minor = sales_minor + merchant_discount_minor + fee_minor + earned_minor + adjustment_minor + held_minor
    and payable_minor = net_minor + carried_minor),
  constraint issued_has_a_hash check (state = 'open' or (hash is not null and issued_at is not null))
);
create index statements_of_merchant on statements (merchant_id, period_id);

create table statement_events (
  statement_id text not null references statements,
  seq          integer not null check (seq > 0),
  event        text not null,
  from_state   text not null,
  to_state     text not null,
  actor        text not null,
  because      text,
  at           timestamptz not null,
  primary key (statement_id, seq)
);

-- What one payment or refund did to one line, once: the key is the cause, so nothing stands in two statements. `released` is a
-- subsidy that was held by the line of the same key.
create table statement_lines (
  bucket       smallint not null check (bucket between 0 and 255),
  cause_kind   text not null,
  cause_id     text not null,
  line_id      text not null,
  section      text not null check (section in ('posted', 'released')),
  period_id    text not null,
  merchant_id  text not null,
  about        text not null, -- the order, or what else it is about
  at           timestamptz not null,
  late         boolean not null, -- it belongs to an earlier period, which had been closed
  transfers    smallint not null,
  sales_minor  bigint not null,
  merchant_discount_minor bigint not null,
  subsidy_minor    bigint not null,
  fee_minor        bigint not null,
  earned_minor     bigint not null,
  adjustment_minor bigint not null,
  held_minor       bigint not null,
  net_minor        bigint not null generated always as
    (sales_minor + merchant_discount_minor + fee_minor + earned_minor + adjustment_minor + held_minor) stored,
  primary key (bucket, cause_kind, cause_id, line_id, section)
);
create index lines_of_statement on statement_lines (period_id, merchant_id, about);
create index lines_held on statement_lines (bucket, about) where held_minor <> 0 and section = 'posted';

-- A merchant says that a line is wrong.
create table statement_disputes (
  dispute_id   text primary key,
  statement_id text not null references statements,
  merchant_id  text not null,
  bucket       smallint not null,
  cause_kind   text not null,
  cause_id     text not null,
  line_id      text not null,
  section      text not null,
  reason       text not null check (reason in ('amount', 'not_mine', 'missing_refund', 'missing_subsidy', 'fee', 'duplicate', 'other')),
  expected_minor bigint, -- what the merchant says it should have been
  note         text not null,
  state        text not null check (state in ('open', 'upheld', 'rejected')),
  opened_by    text not null,
  opened_at    timestamptz not null,
  resolved_by  text,
  resolved_at  timestamptz,
  answer       text,
  constraint resolved_whole check ((state = 'open') = (resolved_by is null) and (resolved_by is null) = (answer is null))
);
create unique index one_open_dispute_of_a_line on statement_disputes (bucket, cause_kind, cause_id, line_id, section) where state = 'open';
create index disputes_of_statement on statement_disputes (statement_id);

-- A correction: proposed by one, approved by another, then posted to the ledger like everything else.
create table adjustments (
  adjustment_id text primary key,
  merchant_id   text not null,
  minor         bigint not null check (minor <> 0), -- more than nothing: to the merchant's favour
  currency      text not null,
  reason        text not null,
  dispute_id    text references statement_disputes,
  state         text not null check (state in ('proposed', 'approved', 'refused')),
  proposed_by   text not null,
  proposed_at   timestamptz not null,
  decided_by    text,
  decided_at    timestamptz,
  constraint decided_by_another check (decided_by is null or decided_by <> proposed_by),
  constraint decision_whole check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);

-- Money out: a run gathers confirmed statements, another person approves it, and they are settled.
create table payout_runs (
  run_id      text primary key,
  period_id   text not null references settlement_periods,
  state       text not null check (state in ('proposed', 'approved', 'refused')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  constraint payout_decided_by_another check (decided_by is null or decided_by <> proposed_by),
  constraint payout_decision_whole check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create table payouts (
  run_id       text not null references payout_runs,
  statement_id text not null references statements,
  merchant_id  text not null,
  minor        bigint not null check (minor > 0),
  currency     text not null,
  refused      boolean not null default false,
  primary key (run_id, statement_id)
);
create unique index paid_out_once on payouts (statement_id) where not refused;

grant select, insert on settlement_periods, statements, statement_events, statement_lines, statement_disputes, adjustments, payout_runs, payouts to quanhe_app;
grant update (state, looked_until, ran_at, ran_by, closed_by, issued_by, issued_at) on settlement_periods to quanhe_app;
grant update (state, lines, sales_minor, merchant_discount_minor, subsidy_minor, fee_minor, earned_minor, adjustment_minor, held_minor, net_minor,
              carried_minor, payable_minor, hash, issued_at) on statements to quanhe_app;
grant update (state, resolved_by, resolved_at, answer) on statement_disputes to quanhe_app;
grant update (state, decided_by, decided_at) on adjustments, payout_runs to quanhe_app;
grant update (refused) on payouts to quanhe_app;

-- a merchant's balance at any moment
create index transfers_of_merchant on ledger_transfers (merchant_id) where merchant_id is not null;
