-- Who sells what. On Citus these are reference tables: every node has all of them.

do $$ begin
  if not exists (select from pg_roles where rolname = 'quanhe_app') then create role quanhe_app nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server made it at the same time
end $$;
do $$ begin
  -- so that whoever migrates may also connect as the application (`set role`)
  -- PostgreSQL 15 knows no right to "set" apart from membership
  if not pg_has_role(current_user, 'quanhe_app', case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end) then grant quanhe_app to current_user; end if;
exception when insufficient_privilege then null; -- then the application has a login of its own
end $$;
grant usage on schema public to quanhe_app;

create table marketplace (
  one           boolean primary key default true check (one),
  name          jsonb not null,
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone     text not null,
  policy        text not null,
  hold_seconds  integer not null default 1800 check (hold_seconds between 1 and 604800),
  fee_basis_points integer not null default 200 check (fee_basis_points between 100 and 300),
  demo          boolean not null default false,
  seeded_at     timestamptz not null default now()
);

create table merchants (
  merchant_id text primary key,
  name        jsonb not null,
  size        text not null check (size in ('sme', 'brand'))
);

create table shops (
  shop_id     text primary key,
  merchant_id text not null references merchants,
  name        jsonb not null,
  tags        text[] not null default '{}',
  art         jsonb not null,
  -- a flat fee for the shop's parcel; none from so much of its goods at list price on
  shipping_fee_minor       bigint not null default 0 check (shipping_fee_minor >= 0),
  shipping_free_from_minor bigint check (shipping_free_from_minor >= 0),
  position    integer not null default 0
);

create table categories (
  category_id text primary key,
  path        text not null unique,
  name        jsonb not null,
  parent      text references categories (path),
  art         jsonb not null,
  position    integer not null default 0
);

create table items (
  sku                    text primary key,
  spu                    text not null,
  shop_id                text not null references shops,
  merchant_id            text not null references merchants,
  brand                  text,
  category               text not null references categories (path),
  name                   jsonb not null,
  variant                jsonb not null,
  tags                   text[] not null default '{}',
  unit_price_minor       bigint not null check (unit_price_minor between 0 and 100000000000),
  floor_unit_price_minor bigint not null default 0 check (floor_unit_price_minor between 0 and unit_price_minor),
  art                    jsonb not null,
  position               integer not null default 0
);
create index items_by_shop on items (shop_id, position, sku);
create index items_by_position on items (position, sku);

grant select on marketplace, merchants, shops, categories, items to quanhe_app;
