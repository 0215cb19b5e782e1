-- Who is told of what happens, and what became of each message.

-- Where the outbox has been read up to. Nothing is written to the outbox itself when it is read: a flash crowd's rows are
-- written once. On Citus these are reference tables but for the deliveries, which lie where their endpoint's bucket is.
create table outbox_reader (
  one      boolean primary key default true check (one),
  at       timestamptz not null default '-infinity',
  event_id text not null default ''
);
insert into outbox_reader default values;
create index outbox_by_time on outbox (created_at);

create table webhook_endpoints (
  endpoint_id     text primary key,
  bucket          smallint not null check (bucket between 0 and 255), -- of its deliveries
  merchant_id     text references merchants,                         -- none: the platform's, which is told of everything
  url             text not null check (length(url) <= 2048),
  kinds           text[] not null default '{}',                      -- none: all
  description     text not null default '',
  state           text not null check (state in ('enabled', 'disabled', 'removed')),
  because         text,
  failing_since   timestamptz,
  resting_until   timestamptz,
  created_at      timestamptz not null,
  created_by      text not null
);
create index webhook_endpoints_of_merchant on webhook_endpoints (merchant_id, endpoint_id);

-- At most two are live: the newest, and for some hours the one before it.
create table webhook_secrets (
  endpoint_id text not null references webhook_endpoints,
  secret_id   text not null,
  sealed      text not null, -- with the secret of the installation, so that a copy of the database signs nothing
  created_at  timestamptz not null,
  until       timestamptz,
  primary key (endpoint_id, secret_id)
);

create table webhook_deliveries (
  bucket       smallint not null check (bucket between 0 and 255),
  delivery_id  text not null,
  endpoint_id  text not null,
  event_id     text not null, -- the receiver's webhook-id: the same over all attempts and replays
  kind         text not null,
  body         text not null, -- signed and sent as it is, every time
  state        text not null check (state in ('pending', 'delivered', 'failed')),
  attempts     integer not null default 0 check (attempts >= 0), -- since it was made or replayed
  due_at       timestamptz not null,
  created_at   timestamptz not null,
  delivered_at timestamptz,
  primary key (bucket, delivery_id),
  unique (bucket, endpoint_id, event_id),
  constraint delivered_has_a_time check ((state = 'delivered') = (delivered_at is not null))
);
create index webhook_deliveries_due on webhook_deliveries (bucket, endpoint_id, due_at) where state = 'pending';
create index webhook_deliveries_by_time on webhook_deliveries (bucket, endpoint_id, created_at, delivery_id);

create table webhook_attempts (
  bucket      smallint not null,
  attempt_id  text not null,
  delivery_id text not null,
  at          timestamptz not null,
  status      integer,
  error       text,
  milliseconds integer not null check (milliseconds >= 0),
  answer      text not null default '',
  primary key (bucket, attempt_id),
  constraint answered_or_failed check ((status is null) = (error is not null))
);
create index webhook_attempts_of_delivery on webhook_attempts (bucket, delivery_id, attempt_id);

-- Up to which moment the outbox is complete: no transaction that runs may still add a row that is older. A row's time is
-- read after its transaction began, so the oldest running one bounds it; one that has written nothing in a minute is a
-- reader (a backup, an export) and is not waited for. Sessions whose details are hidden from us cost ten seconds.
create function outbox_complete_until() returns timestamptz language sql security definer set search_path = pg_catalog as $$
  select least(clock_timestamp() - case when bool_or(s.state is null) then interval '10 seconds' else interval '0' end,
               min(s.xact_start) filter (where s.backend_xid is not null),
               case when min(s.xact_start) is not null then greatest(min(s.xact_start), clock_timestamp() - interval '1 minute') end)
    from pg_stat_activity s
   where s.datname = current_database() and s.backend_type = 'client backend' and s.pid <> pg_backend_pid()
$$;

grant select on outbox_reader, webhook_endpoints, webhook_secrets, webhook_deliveries, webhook_attempts to quanhe_app;
grant update (at, event_id) on outbox_reader to quanhe_app;
grant insert on webhook_endpoints, webhook_secrets, webhook_deliveries, webhook_attempts to quanhe_app;
grant update (url, kinds, description, state, because, failing_since, resting_until) on webhook_endpoints to quanhe_app;
grant update (until) on webhook_secrets to quanhe_app;
grant update (state, attempts, due_at, delivered_at) on webhook_deliveries to quanhe_app;
grant delete on webhook_deliveries, webhook_attempts to quanhe_app;
