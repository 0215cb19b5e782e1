#!/bin/sh
# What row-level security costs on the shapes of the wallet and of the batched claim. Needs a superuser `postgres` of a PostgreSQL to spoil, and pgbench.
# PGHOST, PGPORT say where. Prints transactions a second, five alternating runs of three seconds each.
W=$(mktemp -d)
C="-h ${PGHOST:-127.0.0.1} -p ${PGPORT:-5432}"
psql $C -U postgres -q -c "drop database if exists rls" -c "create database rls" 2>/dev/null
psql $C -U postgres rls -q <<'SQL'
create table plain (bucket smallint, buyer_id text, batch_id text, nth smallint, state text, primary key (bucket, buyer_id, batch_id, nth));
create table walled (like plain including all);
alter table walled enable row level security;
create policy own on walled using (bucket = any (string_to_array(current_setting('quanhe.buckets', true), ',')::smallint[]) or current_setting('quanhe.all', true) = 'on')
  with check (true);
do $$ begin if not exists (select from pg_roles where rolname='quanhe_app') then create role quanhe_app nologin; end if; end $$;
grant select, insert, update on plain, walled to quanhe_app;
alter role quanhe_app login;
insert into plain select g % 256, 'b' || (g / 50), 'bat' || (g % 50), 1, 'available' from generate_series(1, 500000) g on conflict do nothing;
insert into walled select * from plain;
analyze;
SQL
for t in plain walled; do
cat > $W/wallet-$t.sql <<SQL
\set n random(1, 9999)
begin;
$( [ $t = walled ] && echo "select set_config('quanhe.buckets', (:n % 256)::text, true);" )
select * from $t where bucket = :n % 256 and buyer_id = 'b' || :n;
commit;
SQL
cat > $W/claim-$t.sql <<SQL
\set n random(1, 1000000000)
begin;
$( [ $t = walled ] && echo "select set_config('quanhe.all', 'on', true);" )
insert into $t select (g * 7 + :n) % 256, 'c' || :n || '-' || g, 'hot', 1, 'available' from generate_series(1, 200) g where not exists (select from $t o where o.bucket = (g * 7 + :n) % 256 and o.buyer_id = 'c' || :n || '-' || g and o.batch_id = 'hot') on conflict do nothing;
commit;
SQL
done
for round in 1 2 3 4 5; do for w in wallet claim; do for t in plain walled; do
  tps=$(pgbench $C -U quanhe_app -n -M prepared -c 1 -T 3 -f $W/$w-$t.sql rls 2>/dev/null | grep -oP 'tps = \K[0-9.]+'); echo "$w $t $tps"; done; done; done | sort | awk '{k=$1" "$2; v[k]=v[k]" "$3} END{for(k in v) print k":"v[k]}'
