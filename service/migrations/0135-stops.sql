-- The emergency brake: an operator stops claims, or the use of coupons in new orders, everywhere or for one merchant. A stop is
-- lifted, never deleted, so that what was stopped when, by whom and why can always be read.

create table stops (
  stop_id     text primary key,
  what        text not null check (what in ('claims', 'coupon_use')),
  merchant_id text references merchants, -- null: the whole marketplace
  state       text not null check (state in ('standing', 'lifted')),
  because     text not null,
  stopped_by  text not null,
  stopped_at  timestamptz not null,
  lifted_because text,
  lifted_by   text,
  lifted_at   timestamptz,
  constraint lifted_whole check (
    (state = 'lifted') = (lifted_at is not null) and (lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_because is null))
);
-- One of a kind stands at a time; and what asks, on every claim, reads this index alone.
create unique index one_stop_stands on stops (what, coalesce(merchant_id, '')) where state = 'standing';

grant select, insert on stops to quanhe_app;
grant update (state, lifted_because, lifted_by, lifted_at) on stops to quanhe_app;

-- Whether what is a merchant's (null: the platform's) is stopped at this moment.
create function is_stopped(p_what text, p_merchant text) returns boolean language sql stable as $$
  select exists (
    select from stops s
     where s.what = p_what and s.state = 'standing' and coalesce(s.merchant_id, '') in ('', coalesce(p_merchant, '')))
$$;

do $migration$
declare
  was text := pg_get_functiondef('claim_many'::regproc);
  now text := replace(replace(was,
    'when batch.state = ''paused'' then ''paused''',
    'when batch.state = ''paused'' or is_stopped(''claims'', batch.merchant_id) then ''paused'''),
    'why := case gate',
    'why := case gate when ''paused'' then case when batch.state <> ''paused'' then jsonb_build_object(''stopped'', ''claims'') end');
begin
  if now not like '%is_stopped(%' or now not like '%''stopped'', ''claims''%' then
    raise exception 'claim_many does not ask whether the batch is paused where it did';
  end if;
  execute now;
end $migration$;
