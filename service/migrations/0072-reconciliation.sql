-- Somebody else's records of the same orders, held against the ledger.

create table reconciliations (
  recon_id    text primary key,
  source      text not null check (source in ('merchant', 'payment_provider')),
  merchant_id text references merchants,
  from_at     timestamptz not null,
  to_at       timestamptz not null,
  state       text not null check (state in ('collecting', 'matched', 'done')),
  rows        integer not null default 0 check (rows >= 0),
  created_by  text not null,
  created_at  timestamptz not null,
  matched_at  timestamptz,
  check (from_at < to_at),
  constraint merchants_are_named check ((source = 'merchant') = (merchant_id is not null)),
  constraint matched_has_a_time check ((state = 'collecting') = (matched_at is null))
);

-- The rows of the file as they were sent. Sent again, a row is what it was.
create table reconciliation_rows (
  bucket    smallint not null check (bucket between 0 and 255),
  recon_id  text not null,
  row_no    integer not null check (row_no > 0),
  order_ref text not null,
  offer_ref text not null, -- the coupon or batch; empty in a payment provider's file
  minor     bigint not null, -- less than nothing: it went back
  at        timestamptz,
  primary key (bucket, recon_id, row_no)
);

-- What does not agree, to be worked through: each ends with a reason.
create table reconciliation_differences (
  recon_id     text not null references reconciliations,
  n            integer not null check (n > 0),
  class        text not null check (class in ('missing_here', 'missing_there', 'amount', 'timing', 'duplicate')),
  order_ref    text not null,
  offer_ref    text not null,
  ours_minor   bigint,
  theirs_minor bigint,
  ours_at      timestamptz,
  theirs_at    timestamptz,
  row_no       integer,
  state        text not null check (state in ('open', 'resolved')),
  reason       text check (reason in ('their_error', 'our_error', 'next_period', 'adjusted', 'written_off', 'other')),
  note         text,
  resolved_by  text,
  resolved_at  timestamptz,
  primary key (recon_id, n),
  constraint resolved_with_a_reason check ((state = 'resolved') = (reason is not null and note is not null and resolved_by is not null and resolved_at is not null))
);

grant select, insert on reconciliations, reconciliation_rows, reconciliation_differences to quanhe_app;
grant update (state, rows, matched_at) on reconciliations to quanhe_app;
grant update (state, reason, note, resolved_by, resolved_at) on reconciliation_differences to quanhe_app;
