-- The rest of what a batch is made of. Nothing here rewrites a table: a column with a constant default is added at once.

alter table items add column cost_minor bigint check (cost_minor >= 0);

-- A plan with phases (warm-up, presale, burst …), a budget and an approval of its own, that holds batches.
alter table campaigns
  add column kind             text not null default 'promotion' check (kind in ('promotion', 'category', 'daily', 'clearance')),
  add column state            text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'ended')),
  add column version          integer not null default 1 check (version > 0),
  add column plan             text not null default '',
  add column phases           jsonb not null default '[]',
  add column budget_minor     bigint check (budget_minor >= 0),
  add column per_buyer_limit  integer check (per_buyer_limit between 1 and 100000), -- coupons of all its batches together
  add column created_at       timestamptz not null default now(),
  add column created_by       text not null default 'system',
  add column approved_by      text,
  add constraint approved_by_another check (approved_by is null or approved_by <> created_by);
create index batches_of_campaign on batches (campaign_id) where campaign_id is not null;

create table campaign_events (
  campaign_id text not null references campaigns,
  seq         integer not null check (seq > 0),
  event       text not null,
  from_state  text,
  to_state    text not null,
  actor       text not null,
  because     text,
  details     jsonb,
  at          timestamptz not null default now(),
  primary key (campaign_id, seq)
);

alter table batches add column phase text;

alter table batch_versions
  add column use_delay_seconds   integer not null default 0 check (use_delay_seconds between 0 and 31622400), -- a relative window starts later
  add column per_day_limit       integer check (per_day_limit between 1 and 1000),       -- coupons per buyer and local day
  add column kind_per_shop_limit integer check (kind_per_shop_limit between 1 and 1000), -- coupons of this kind per buyer and shop, all batches together
  add column daily_stock         integer check (daily_stock > 0),                        -- at most so many issued per local day
  add column prerequisites       jsonb not null default '[]',                            -- what a buyer must have done before the claim
  add column created_by          text;                                                   -- null: the batch's own author

-- What else happened to it, and at which version: edits, added stock, confirmations.
alter table batch_events
  add column version integer check (version > 0),
  add column details jsonb;

-- An edit of a published batch waits here until somebody adopts it.
create table batch_revisions (
  batch_id   text not null,
  version    integer not null,
  state      text not null check (state in ('proposed', 'adopted', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  because    text,
  primary key (batch_id, version),
  foreign key (batch_id, version) references batch_versions,
  constraint decided_whole check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index one_proposal_at_a_time on batch_revisions (batch_id) where state = 'proposed';

-- A warning that somebody took upon themselves, for one version.
create table batch_confirmations (
  batch_id text not null,
  version  integer not null,
  concern  text not null,
  because  text not null,
  actor    text not null,
  at       timestamptz not null default now(),
  primary key (batch_id, version, concern),
  foreign key (batch_id, version) references batch_versions
);

-- The installation's rules. Never changed: an edit is the next version, and the highest one counts.
create table settings_versions (
  version    integer primary key check (version > 0),
  settings   jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now()
);

grant select, insert on campaign_events, batch_revisions, batch_confirmations, settings_versions to quanhe_app;
grant update (name, kind, state, version, plan, phases, budget_minor, per_buyer_limit, starts_at, ends_at, approved_by) on campaigns to quanhe_app;
grant update (campaign_id, phase, visibility, price_minor, instrument, kind, taken_by, shop_id, position) on batches to quanhe_app;
grant update (state, decided_by, decided_at, because) on batch_revisions to quanhe_app;
