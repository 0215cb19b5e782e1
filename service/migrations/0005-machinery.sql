-- What the HTTP machinery remembers.

-- The answer to a POST, kept with its effect in one transaction, replayed byte for byte.
create table idempotency (
  bucket      smallint not null check (bucket between 0 and 255),
  principal   text not null,
  route       text not null,
  key         text not null,
  fingerprint text not null,
  status      smallint,
  media_type  text,
  body        text,
  created_at  timestamptz not null default now(),
  primary key (bucket, principal, route, key),
  constraint answered_whole check ((status is null) = (body is null) and (status is null) = (media_type is null))
);
create index idempotency_by_age on idempotency (created_at);

-- Secret keys of shops' backends and of the platform. Only the hash is kept: the secret has 256 random bits.
create table api_keys (
  key_id      text primary key,
  secret_hash text not null,
  name        text not null,
  merchant_id text references merchants,
  abilities   text[] not null,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz
);

-- Public keys that buyer tokens are signed with. Only the demo marketplace signs its own, and so keeps a private one.
create table token_keys (
  key_id      text primary key,
  issuer      text not null,
  public_jwk  jsonb not null,
  private_jwk jsonb,
  created_at  timestamptz not null default now()
);

grant select, insert, update, delete on idempotency to quanhe_app;
grant select on api_keys, token_keys to quanhe_app;
