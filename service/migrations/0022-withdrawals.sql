-- Coupons that are taken back, frozen, or issued again; the cases and runs behind it.

-- A dispute about how coupons were taken. `terms_version`: the rules of the marketplace that were in force.
create table cases (
  case_id       text primary key,
  state         text not null check (state in ('open', 'upheld', 'cleared', 'appealed')),
  merchant_id   text references merchants,
  title         text not null,
  terms_version text not null,
  opened_by     text not null,
  opened_at     timestamptz not null
);

create table case_events (
  case_id    text not null references cases,
  seq        integer not null check (seq > 0),
  event      text not null,
  from_state text,
  to_state   text not null,
  actor      text not null,
  because    text,
  details    jsonb,
  at         timestamptz not null,
  primary key (case_id, seq)
);

-- The coupons of a case.
create table case_coupons (
  bucket    smallint not null check (bucket between 0 and 255),
  case_id   text not null,
  coupon_id text not null,
  buyer_id  text not null,
  batch_id  text not null,
  primary key (bucket, case_id, coupon_id)
);
create index case_coupons_of_buyer on case_coupons (bucket, buyer_id);

-- Buyers who may not claim while a case against them stands.
create table disqualifications (
  bucket   smallint not null check (bucket between 0 and 255),
  buyer_id text not null,
  case_id  text not null,
  at       timestamptz not null,
  lifted_at timestamptz,
  primary key (bucket, buyer_id, case_id)
);

-- The void of many coupons, carried out bucket by bucket by a job.
create table void_runs (
  run_id      text primary key,
  batch_id    text references batches,
  case_id     text references cases,
  merchant_id text references merchants,
  state       text not null check (state in ('running', 'done', 'cancelled')),
  because     text not null,
  actor       text not null,
  next_bucket smallint not null default 0 check (next_bucket between 0 and 256),
  voided      integer not null default 0 check (voided >= 0),
  orders_cancelled integer not null default 0 check (orders_cancelled >= 0),
  started_at  timestamptz not null,
  ended_at    timestamptz,
  constraint of_a_batch_or_a_case check ((batch_id is null) <> (case_id is null)),
  constraint ended_has_a_time check ((state = 'running') = (ended_at is null))
);
create index void_runs_to_do on void_runs (started_at) where state = 'running';

-- An expired coupon that was issued again: once.
create table reissues (
  bucket        smallint not null check (bucket between 0 and 255),
  coupon_id     text not null,
  new_coupon_id text not null,
  buyer_id      text not null,
  because       text not null,
  actor         text not null,
  at            timestamptz not null,
  primary key (bucket, coupon_id),
  unique (bucket, new_coupon_id)
);

-- The claim as before; buyers who are barred by a case get none.
create or replace function claim_many(
  p_batch text, p_slice smallint, p_pinned timestamptz, p_time_zone text,
  p_buckets smallint[], p_buyers text[], p_keys text[], p_claim_ids text[], p_coupon_ids text[], p_refusals text[],
  p_events text[], p_sources text[], p_actors text[], p_tokens text[]
) returns table (
  place bigint, claim_id text, batch_id text, outcome text, because text, coupon_id text, nth smallint, version integer,
  valid_from timestamptz, valid_until timestamptz, at timestamptz, replayed boolean
) language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare
  shared boolean; slice stock_slices; batch batches; terms batch_versions; gate text; why jsonb;
  wanted integer := cardinality(p_keys); stock_left integer; day_left integer; supply integer; daily integer;
  moment timestamptz; day_start timestamptz; again_at timestamptz; opens timestamptz; closes timestamptz;
  campaign_limit integer; campaign_batches text[]; kind_limit integer; kind_batches text[]; scopes text[] := '{}';
begin
  select exists (select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice) into shared;
  select v.daily_stock into daily from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version where b.batch_id = p_batch;
  select s.* into slice from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch;
  if daily is not null and (slice.day, slice.day_limit) is distinct from ((coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily) then
    perform open_stock_day(p_batch, (coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily);
  end if;
  if shared and (slice.total - slice.claimed < wanted or (daily is not null and slice.day_total - slice.day_claimed < wanted)) then
    perform rebalance_stock(p_batch, p_slice, wanted);
  end if;
  select s.* into slice from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch for no key update;
  if not found then raise exception 'batch % has no stock slice %', p_batch, p_slice; end if;

  select b.* into batch from batches b where b.batch_id = p_batch;
  select v.* into terms from batch_versions v where v.batch_id = p_batch and v.version = batch.version;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));
  day_start := date_trunc('day', moment at time zone p_time_zone) at time zone p_time_zone;
  again_at := (date_trunc('day', moment at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
  stock_left := slice.total - slice.claimed;
  day_left := case when terms.daily_stock is not null then slice.day_total - slice.day_claimed end;
  supply := least(stock_left, day_left);
  -- what was looked at before the lock is no longer so: the call is made again
  if terms.daily_stock is not null and (slice.day, slice.day_limit) is distinct from ((moment at time zone p_time_zone)::date, terms.daily_stock) then
    raise exception 'the stock of the day was dealt out again' using errcode = 'serialization_failure';
  end if;
  -- "sold out" is said only when all slices are empty
  if shared and supply < wanted and exists (
    select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice
       and ((stock_left < wanted and s.claimed < s.total) or (day_left < wanted and s.day_claimed < s.day_total))) then
    raise exception 'the stock moved between slices' using errcode = 'serialization_failure';
  end if;

  gate := case when batch.state = 'ended' or moment >= terms.claim_until then 'ended'
               when batch.state = 'paused' then 'paused'
               when batch.state <> 'live' or moment < terms.claim_from then 'not_started' end;
  why := case gate
    when 'not_started' then jsonb_build_object('claimFrom', to_char(terms.claim_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    when 'ended' then jsonb_build_object('claimUntil', to_char(terms.claim_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end;
  if gate is null and exists (select from budget_slices s where s.batch_id = p_batch having sum(s.budget_minor) > 0 and sum(s.reserved_minor + s.spent_minor) >= sum(s.budget_minor)) then
    gate := 'sold_out'; why := jsonb_build_object('budget', 'spent');
  end if;
  if terms.use_kind = 'fixed' then
    opens := terms.use_from; closes := terms.use_until;
  else
    opens := moment + make_interval(secs => terms.use_delay_seconds); closes := opens + make_interval(secs => terms.use_seconds);
    if terms.use_round_to_day_end then
      closes := (date_trunc('day', closes at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
    end if;
  end if;

  select c.per_buyer_limit into campaign_limit from campaigns c where c.campaign_id = batch.campaign_id;
  if campaign_limit is not null then
    select array_agg(b.batch_id) into campaign_batches from batches b where b.campaign_id = batch.campaign_id;
    scopes := scopes || ('campaign ' || batch.campaign_id);
  end if;
  if terms.kind_per_shop_limit is not null and batch.shop_id is not null then
    kind_limit := terms.kind_per_shop_limit;
    select array_agg(b.batch_id) into kind_batches from batches b where b.shop_id = batch.shop_id and b.kind = batch.kind;
    scopes := scopes || ('shop ' || batch.shop_id || ' kind ' || batch.kind);
  end if;
  if cardinality(scopes) > 0 then
    insert into buyer_limits (bucket, buyer_id, scope)
    select distinct r.bucket, r.buyer, s.scope from unnest(p_buckets, p_buyers) as r(bucket, buyer), unnest(scopes) as s(scope) order by 1, 2, 3
    on conflict do nothing;
    perform 1 from buyer_limits l
     where l.bucket = any(p_buckets) and l.buyer_id = any(p_buyers) and l.scope = any(scopes)
     order by l.bucket, l.buyer_id, l.scope for no key update;
  end if;

  return query
  with asked as materialized (
    select r.*, old.claim_id as old_claim, old.batch_id as old_batch, old.outcome as old_outcome, old.because as old_because,
           old.coupon_id as old_coupon, old.nth as old_nth, old.at as old_at, mine.has, mine.has_today, used.token_used, bar.barred, spans.in_campaign, spans.in_kind,
           old.claim_id is null and gate is null and r.refusal is null and not used.token_used and bar.barred is null as open,
           least(terms.per_buyer_limit - mine.has, terms.per_day_limit - mine.has_today, campaign_limit - spans.in_campaign, kind_limit - spans.in_kind) as room
      from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_coupon_ids, p_refusals, p_events, p_sources, p_actors, p_tokens)
             with ordinality as r(bucket, buyer, key, claim, coupon, refusal, event, source, actor, token, place)
      cross join lateral (
        select count(*)::integer as has, (count(*) filter (where c.claimed_at >= day_start))::integer as has_today
          from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch
      ) mine
      cross join lateral (
        select r.token is not null and exists (select from used_entry_tokens u where u.bucket = r.bucket and u.buyer_id = r.buyer and u.token_id = r.token) as token_used
      ) used
      cross join lateral (
        select (select min(q.case_id) from disqualifications q where q.bucket = r.bucket and q.buyer_id = r.buyer and q.lifted_at is null) as barred
      ) bar
      cross join lateral (
        select case when campaign_limit is not null then (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)) end as in_campaign,
               case when kind_limit is not null then (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)) end as in_kind
      ) spans
      left join lateral (
        select x.* from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key limit 1
      ) old on true
  ), counted as materialized (
    select a.*, row_number() over (partition by a.buyer, a.open order by a.place) as turn from asked a
  ), queued as materialized (
    select c.*, count(*) filter (where c.open and c.turn <= c.room) over (order by c.place) as position from counted c
  ), decided as materialized (
    select q.*,
           case when q.old_claim is not null then q.old_outcome
                when gate is not null then gate
                when q.refusal is not null then q.refusal::jsonb ->> 'outcome'
                when q.barred is not null then 'risk_refused'
                when q.token_used then 'entry_required'
                when q.turn > q.room then
                  case when q.room = terms.per_buyer_limit - q.has then 'limit_reached'
                       when q.room = terms.per_day_limit - q.has_today then 'daily_limit_reached' else 'limit_reached' end
                when q.position > supply then 'sold_out'
                else 'issued' end as verdict
      from queued q
  ), reasoned as materialized (
    select d.*,
           case when d.old_claim is not null then d.old_because
                when gate is not null then why
                when d.refusal is not null then d.refusal::jsonb -> 'because'
                when d.barred is not null then jsonb_build_object('case', d.barred)
                when d.token_used then jsonb_build_object('entryToken', 'used')
                when d.verdict = 'limit_reached' then
                  case when d.room = terms.per_buyer_limit - d.has then jsonb_build_object('perBuyerLimit', terms.per_buyer_limit)
                       when d.room = campaign_limit - d.in_campaign then jsonb_build_object('perCampaignLimit', campaign_limit, 'campaign', batch.campaign_id)
                       else jsonb_build_object('kindPerShopLimit', kind_limit, 'shop', batch.shop_id, 'kind', batch.kind) end
                when d.verdict = 'daily_limit_reached' then
                  jsonb_build_object('perDayLimit', terms.per_day_limit, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                when d.verdict = 'sold_out' and day_left < stock_left then
                  jsonb_build_object('dailyStock', terms.daily_stock, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
           end as reason
      from decided d
  ), new_coupons as (
    insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
    select d.bucket, d.buyer, p_batch, d.has + d.turn, d.coupon, terms.version, 'available', opens, closes, moment
      from reasoned d where d.old_claim is null and d.verdict = 'issued' order by d.bucket, d.buyer, d.turn
  ), new_events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at, actor)
    select d.bucket, d.coupon, 1, d.buyer, d.event, 'available', moment, d.actor from reasoned d where d.old_claim is null and d.verdict = 'issued'
  ), new_messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select d.bucket, 'evt_' || substr(d.coupon, 5) || '_1', 'coupon.' || d.event, d.coupon,
           jsonb_build_object('coupon', d.coupon, 'batch', p_batch, 'buyer', d.buyer, 'state', 'available', 'source', d.source), moment
      from reasoned d where d.old_claim is null and d.verdict = 'issued'
  ), new_claims as (
    insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, because, coupon_id, nth, at, source)
    select d.bucket, d.buyer, d.key, d.claim, p_batch, d.verdict, d.reason,
           case when d.verdict = 'issued' then d.coupon end, case when d.verdict = 'issued' then d.has + d.turn end, moment, d.source
      from reasoned d where d.old_claim is null order by d.bucket, d.buyer, d.key
  ), new_notices as (
    insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
    select d.bucket, d.buyer, 'ntc_' || substr(d.coupon, 5) || '_1', 'coupon.grant', d.coupon, jsonb_build_object('batch', p_batch), moment
      from reasoned d where d.old_claim is null and d.verdict = 'issued' and d.event = 'grant'
  ), spent_tokens as (
    insert into used_entry_tokens (bucket, buyer_id, token_id, batch_id, claim_id, at)
    select d.bucket, d.buyer, d.token, p_batch, d.claim, moment from reasoned d where d.old_claim is null and d.verdict = 'issued' and d.token is not null
  ), tallied as (
    insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
    select p_slice, p_batch, d.source, d.verdict, count(*) from reasoned d where d.old_claim is null group by d.source, d.verdict
    on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n
  ), limited as (
    update buyer_limits l
       set taken = case when l.scope = 'campaign ' || batch.campaign_id then g.in_campaign else g.in_kind end + g.n,
           most = case when l.scope = 'campaign ' || batch.campaign_id then campaign_limit else kind_limit end
      from (select d.bucket, d.buyer, max(d.in_campaign) as in_campaign, max(d.in_kind) as in_kind, count(*) as n
              from reasoned d where d.old_claim is null and d.verdict = 'issued' group by d.bucket, d.buyer) g
     where cardinality(scopes) > 0 and l.bucket = g.bucket and l.buyer_id = g.buyer and l.scope = any(scopes)
  ), taken as (
    update stock_slices s
       set claimed = s.claimed + i.n, day_claimed = case when terms.daily_stock is not null then s.day_claimed + i.n else s.day_claimed end
      from (select count(*) as n from reasoned d where d.old_claim is null and d.verdict = 'issued') i
     where s.bucket = p_slice and s.batch_id = p_batch and i.n > 0
  )
  select d.place, coalesce(d.old_claim, d.claim), coalesce(d.old_batch, p_batch), d.verdict, d.reason::text,
         case when d.verdict = 'issued' then coalesce(d.old_coupon, d.coupon) end,
         case when d.verdict = 'issued' then coalesce(d.old_nth, (d.has + d.turn)::smallint) end,
         coalesce(had.version, terms.version), coalesce(had.valid_from, opens), coalesce(had.valid_until, closes),
         coalesce(d.old_at, moment), d.old_claim is not null
    from reasoned d
    left join lateral (
      select c.version, c.valid_from, c.valid_until from coupons c
       where c.bucket = d.bucket and c.buyer_id = d.buyer and c.batch_id = d.old_batch and c.nth = d.old_nth limit 1
    ) had on true
   order by d.place;
end $$;

grant select, insert on cases, case_events, case_coupons, disqualifications, void_runs, reissues to quanhe_app;
grant update (state) on cases to quanhe_app;
grant update (lifted_at) on disqualifications to quanhe_app;
grant update (state, next_bucket, voided, orders_cancelled, ended_at) on void_runs to quanhe_app;
