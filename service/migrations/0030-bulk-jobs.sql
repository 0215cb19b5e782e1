-- Long work, codes, issue links, and where each coupon that was not simply claimed came from.

-- By which a process knows that it was started with the secret of this installation: with another one no code would be found.
create table root_secret_fingerprint (
  one         boolean primary key default true check (one),
  fingerprint bytea not null
);

-- Durable work in many small steps. Whoever takes the row (for update skip locked) does the next step and commits it together
-- with the progress, so a process that dies loses nothing and does nothing twice.
create table bulk_jobs (
  job_id      text primary key,
  kind        text not null,
  state       text not null check (state in ('checking', 'checked', 'submitted', 'running', 'paused', 'done', 'cancelled', 'failed')),
  merchant_id text references merchants,
  batch_id    text not null references batches,
  options     jsonb not null default '{}',
  total       integer not null check (total >= 0),
  position    integer not null default 0, -- the last line that the present phase has dealt with
  counts      jsonb not null default '{}', -- lines by verdict
  failures    smallint not null default 0, -- steps in a row that failed
  last_error  text,
  not_before  timestamptz,
  waits_for   text,
  principal   text not null,
  request_key text not null,
  fingerprint text not null,
  created_by  text not null,
  approved_by text,
  created_at  timestamptz not null,
  stepped_at  timestamptz,
  ended_at    timestamptz,
  unique (principal, request_key),
  constraint nothing_beyond_its_end check (position between 0 and total),
  constraint approved_by_another check (approved_by is null or approved_by <> created_by)
);
create index bulk_jobs_to_do on bulk_jobs (stepped_at) where state in ('checking', 'running');

create table bulk_job_events (
  job_id     text not null references bulk_jobs,
  seq        integer not null check (seq > 0),
  event      text not null,
  from_state text,
  to_state   text not null,
  actor      text not null,
  because    text,
  at         timestamptz not null,
  primary key (job_id, seq)
);

-- One line of an uploaded file: what was asked for, what was found, what was done.
create table bulk_rows (
  bucket     smallint not null check (bucket between 0 and 255),
  job_id     text not null,
  line       integer not null check (line > 0),
  buyer_id   text not null,
  dedupe_key text,
  verdict    text not null default 'waiting',
  because    jsonb,
  coupon_id  text,
  primary key (bucket, job_id, line),
  constraint issued_names_its_coupon check ((verdict = 'issued') = (coupon_id is not null))
);
create index bulk_rows_by_line on bulk_rows (job_id, line);
create index bulk_rows_by_buyer on bulk_rows (bucket, job_id, buyer_id);

-- How a coupon came about that nobody clicked for on a page of the marketplace: by a grant, a file, an agent, a code, a partner's link.
create table coupon_origins (
  bucket     smallint not null check (bucket between 0 and 255),
  coupon_id  text not null,
  buyer_id   text not null,
  batch_id   text not null,
  nth        smallint not null,
  way        text not null check (way in ('grant', 'bulk', 'agent', 'code', 'link')),
  source_id  text not null, -- the job, the set of codes, the link, the agent; else who granted
  reference  text,          -- of a code: its hash
  dedupe_key text,
  actor      text not null,
  because    text,
  at         timestamptz not null,
  primary key (bucket, coupon_id)
);
-- what must not be issued twice, whichever file or call names it
create unique index granted_once_under_a_key on coupon_origins (bucket, buyer_id, batch_id, dedupe_key) where dedupe_key is not null;
create index origins_of_source on coupon_origins (source_id, way);

-- What a customer-service agent gave away on one local day.
create table agent_days (
  bucket   smallint not null check (bucket between 0 and 255),
  merchant text not null, -- '' for the platform's own agents
  agent    text not null,
  day      date not null,
  granted  integer not null check (granted >= 0),
  most     integer not null, -- the quota when the last one was granted
  primary key (bucket, merchant, agent, day),
  constraint never_beyond_the_quota check (granted <= most)
);

create table code_sets (
  code_set_id    text primary key,
  batch_id       text not null references batches,
  merchant_id    text references merchants,
  origin         text not null check (origin in ('generated', 'imported')),
  job_id         text references bulk_jobs,
  note           text,
  codes          integer not null check (codes >= 0), -- how many there are
  uses_per_code  integer not null default 1 check (uses_per_code between 1 and 1000000),
  seed           bytea, -- sealed; what the codes are made from, until they were downloaded
  downloaded_at  timestamptz,
  downloaded_by  text,
  voided_at      timestamptz,
  voided_by      text,
  voided_because text,
  created_at     timestamptz not null,
  created_by     text not null,
  constraint voided_whole check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (voided_because is null)),
  constraint downloaded_whole check ((downloaded_at is null) = (downloaded_by is null) and (downloaded_at is null or seed is null))
);
create index code_sets_of_batch on code_sets (batch_id, code_set_id);

-- A code is kept as its keyed hash only; the bucket is the hash's first byte.
create table codes (
  bucket      smallint not null check (bucket between 0 and 255),
  code_hash   bytea not null,
  code_set_id text not null,
  used        integer not null default 0,
  most        integer not null default 1,
  primary key (bucket, code_hash),
  constraint never_used_beyond check (used between 0 and most)
);
create index codes_of_set on codes (code_set_id);

-- Wrong codes that somebody tried, by quarter of an hour.
create table code_guesses (
  bucket    smallint not null check (bucket between 0 and 255),
  principal text not null,
  slot      timestamptz not null,
  unknown   integer not null default 0,
  typos     integer not null default 0,
  primary key (bucket, principal, slot)
);

-- A partner's entrance to a batch, with a quota of its own.
create table issue_links (
  link_id    text primary key,
  batch_id   text not null references batches,
  channel    text not null,
  partner    text not null,
  note       text,
  created_at timestamptz not null,
  created_by text not null,
  closed_at  timestamptz,
  closed_by  text,
  constraint closed_whole check ((closed_at is null) = (closed_by is null))
);
create index links_of_batch on issue_links (batch_id, link_id);

create table link_slices (
  bucket  smallint not null check (bucket between 0 and 255),
  link_id text not null,
  quota   integer not null check (quota >= 0),
  issued  integer not null default 0,
  primary key (bucket, link_id),
  constraint never_beyond_the_quota check (issued between 0 and quota)
);

-- As rebalance_stock: a slice that ran dry takes over what its siblings still have.
create function rebalance_link(p_link text, p_slice smallint, p_needed integer) returns void language plpgsql as $$
declare own integer; elsewhere integer;
begin
  perform 1 from link_slices s where s.link_id = p_link order by s.bucket for no key update;
  select coalesce(sum(s.quota - s.issued) filter (where s.bucket = p_slice), 0), coalesce(sum(s.quota - s.issued) filter (where s.bucket <> p_slice), 0)
    into own, elsewhere from link_slices s where s.link_id = p_link;
  if own >= p_needed or elsewhere = 0 then return; end if;
  update link_slices s set quota = s.issued where s.link_id = p_link and s.bucket <> p_slice;
  update link_slices s set quota = s.quota + elsewhere where s.link_id = p_link and s.bucket = p_slice;
end $$;

grant select, insert on root_secret_fingerprint, bulk_jobs, bulk_job_events, bulk_rows, coupon_origins, agent_days, code_sets, codes,
  code_guesses, issue_links, link_slices to quanhe_app;
grant update (state, position, counts, failures, last_error, not_before, waits_for, approved_by, stepped_at, ended_at) on bulk_jobs to quanhe_app;
grant update (verdict, because, coupon_id) on bulk_rows to quanhe_app;
grant update (granted, most) on agent_days to quanhe_app;
grant update (codes, seed, downloaded_at, downloaded_by, voided_at, voided_by, voided_because) on code_sets to quanhe_app;
grant update (used, most) on codes to quanhe_app;
grant update (unknown, typos) on code_guesses to quanhe_app;
grant delete on code_guesses, bulk_rows to quanhe_app;
grant update (closed_at, closed_by) on issue_links to quanhe_app;
grant update (quota, issued) on link_slices to quanhe_app;
