-- Who agreed to pay for a campaign's discounts. Nobody has, by default.

-- What merchants are asked to take part in: written once with the plan, before it is approved, so that nobody's consent is rewritten.
create table campaign_signups (
  campaign_id           text primary key references campaigns,
  rule                  jsonb not null,
  merchant_basis_points integer not null check (merchant_basis_points between 0 and 10000),
  sample_spend_minor    bigint not null check (sample_spend_minor > 0),
  sample_off_minor      bigint not null check (sample_off_minor between 1 and sample_spend_minor),
  open_until            timestamptz not null check (isfinite(open_until)),
  exit_notice_days      integer not null check (exit_notice_days >= 0),
  opened_by             text not null,
  opened_at             timestamptz not null
);

-- A merchant asks to take part (its consent); the platform accepts (its own) or says why not.
create table enrolments (
  enrolment_id text primary key,
  campaign_id  text not null references campaign_signups,
  merchant_id  text not null references merchants,
  merchant_basis_points integer not null,
  shops        text[] not null check (cardinality(shops) > 0),
  state        text not null check (state in ('applied', 'accepted', 'rejected', 'withdrawn', 'leaving')),
  seq          integer not null default 1,
  applied_by   text not null,
  decided_by   text,
  because      text,
  ends_at      timestamptz, -- when a merchant that leaves, or is asked to, is out
  unique (campaign_id, merchant_id),
  constraint leaving_ends check ((state = 'leaving') = (ends_at is not null)),
  constraint consent_of_both check (state not in ('accepted', 'leaving') or (decided_by is not null and decided_by <> applied_by)),
  constraint reasons_are_given check (state <> 'rejected' or because is not null)
);
create index enrolments_of_merchant on enrolments (merchant_id, enrolment_id);

create table enrolment_events (
  enrolment_id text not null references enrolments,
  seq          integer not null check (seq > 0),
  event        text not null,
  from_state   text,
  to_state     text not null,
  actor        text not null,
  because      text,
  details      jsonb,
  at           timestamptz not null,
  primary key (enrolment_id, seq)
);

-- The consents themselves: a merchant's that was accepted, or that of a brand or a bank, as its contract says. Only its end is ever written.
create table funding_consents (
  consent_id   text primary key,
  campaign_id  text not null references campaigns,
  party        text not null, -- a merchant's id, `brand:…` or `bank:…`
  enrolment_id text references enrolments,
  basis_points integer not null check (basis_points between 0 and 10000),
  shops        text[] not null default '{}',
  document     text, -- where the contract is kept
  given_by     text not null,
  accepted_by  text not null,
  from_at      timestamptz not null,
  until_at     timestamptz,
  ended_by     text,
  constraint given_and_accepted_by_two check (given_by <> accepted_by),
  constraint merchants_enrol check ((enrolment_id is null) = (document is not null)),
  constraint ends_whole check ((until_at is null) = (ended_by is null)),
  constraint runs_forward check (until_at >= from_at)
);
create unique index one_open_consent on funding_consents (campaign_id, party) where until_at is null;

grant select, insert on campaign_signups, enrolments, enrolment_events, funding_consents to quanhe_app;
grant update (merchant_basis_points, shops, state, seq, applied_by, decided_by, because, ends_at) on enrolments to quanhe_app;
grant update (until_at, ended_by) on funding_consents to quanhe_app;
