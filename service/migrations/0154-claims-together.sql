-- The claim of many at once, written anew for what it costs: what one call has in common is told once, by one row, for its answers and for its
-- messages. The claims are decided in one statement, each table is written by one of its own, and only the tables that the call has something for.
-- claim_many stays for processes of the version before that are still at work.

-- The births of coupons that one call issued: the messages of all of them in one row, read as the outbox is. Its arrays run side by side.
create table births (
  bucket   smallint    not null check (bucket between 0 and 255), -- of the stock slice
  birth_id text        not null, -- its first coupon
  batch_id text        not null,
  coupons  text[]      not null,
  buyers   text[]      not null,
  events   text[]      not null,
  sources  text[]      not null,
  at       timestamptz not null,
  primary key (bucket, birth_id),
  constraint arrays_side_by_side check (cardinality(coupons) > 0 and cardinality(buyers) = cardinality(coupons)
    and cardinality(events) = cardinality(coupons) and cardinality(sources) = cardinality(coupons))
);
create index births_by_time on births (at);
grant select, insert on births to quanhe_app;

-- How far they were read; what happened before this table was there stands in the outbox.
alter table outbox_reader add column births_at timestamptz not null default '-infinity', add column birth_id text not null default '';
grant update (births_at, birth_id) on outbox_reader to quanhe_app;

-- One message for each coupon of one row of births, as the outbox would hold it.
create function messages_of(p_birth births) returns table (event_id text, kind text, subject text, payload jsonb)
language sql stable as $$
  select 'evt_' || substr(c.coupon, 5) || '_1', 'coupon.' || c.event, c.coupon,
         jsonb_build_object('coupon', c.coupon, 'batch', p_birth.batch_id, 'buyer', c.buyer, 'state', 'available', 'source', c.source)
    from unnest(p_birth.coupons, p_birth.buyers, p_birth.events, p_birth.sources) as c(coupon, buyer, event, source)
$$;

-- One row for the call. `nths`, in the order of the requests: the how-manyth coupon of its buyer was issued to this request, now and under the
-- common terms; null: `told` says what became of it, by place. The p_ arrays run side by side; a slice's row is locked first, everything else is
-- read after it.
create function claim_together(p_batch text, p_slice smallint, p_pinned timestamptz, p_time_zone text,
  p_buckets smallint[], p_buyers text[], p_keys text[], p_claim_ids text[], p_coupon_ids text[],
  p_refusals text[], p_events text[], p_sources text[], p_actors text[], p_tokens text[])
returns table (at timestamptz, version integer, valid_from timestamptz, valid_until timestamptz, nths smallint[], told json)
language plpgsql set enable_seqscan to 'off' set plan_cache_mode to 'force_generic_plan'
as $function$
#variable_conflict use_column
declare
  shared boolean; stopped boolean; spent boolean; slice stock_slices; batch batches; terms batch_versions; gate text; why jsonb; judged record; answers json;
  wanted integer := cardinality(p_keys); stock_left integer; day_left integer; supply integer; daily integer;
  moment timestamptz; day_start timestamptz; again_at timestamptz; opens timestamptz; closes timestamptz;
  campaign_limit integer; campaign_batches text[]; kind_limit integer; kind_batches text[]; scopes text[] := '{}';
begin
  select v.daily_stock, exists (select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice) into daily, shared
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version where b.batch_id = p_batch;
  if daily is not null or shared then
    select s.* into slice from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch;
    if daily is not null and (slice.day, slice.day_limit) is distinct from ((coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily) then
      perform open_stock_day(p_batch, (coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily);
    end if;
    if shared and (slice.total - slice.claimed < wanted or (daily is not null and slice.day_total - slice.day_claimed < wanted)) then
      perform rebalance_stock(p_batch, p_slice, wanted);
    end if;
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

  select exists (select from stops s where s.what = 'claims' and s.state = 'standing' and coalesce(s.merchant_id, '') in ('', coalesce(batch.merchant_id, ''))),
         exists (select from budget_slices s where s.batch_id = p_batch having sum(s.budget_minor) > 0 and sum(s.reserved_minor + s.spent_minor) >= sum(s.budget_minor))
    into stopped, spent;
  gate := case when batch.state = 'ended' or moment >= terms.claim_until then 'ended'
               when batch.state = 'paused' or stopped then 'paused'
               when batch.state <> 'live' or moment < terms.claim_from then 'not_started'
               when spent and spent_budget_stops_issue() then 'sold_out' end;
  why := case gate when 'paused' then case when batch.state <> 'paused' then jsonb_build_object('stopped', 'claims') end
    when 'not_started' then jsonb_build_object('claimFrom', to_char(terms.claim_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    when 'ended' then jsonb_build_object('claimUntil', to_char(terms.claim_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    when 'sold_out' then jsonb_build_object('budget', 'spent') end;
  if terms.use_kind = 'fixed' then
    opens := terms.use_from; closes := terms.use_until;
  else
    opens := moment + make_interval(secs => terms.use_delay_seconds); closes := opens + make_interval(secs => terms.use_seconds);
    if terms.use_round_to_day_end then
      closes := (date_trunc('day', closes at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
    end if;
  end if;

  -- limits that span batches have no common stock row: the buyer's own rows are locked for them
  if batch.campaign_id is not null then
    select c.per_buyer_limit into campaign_limit from campaigns c where c.campaign_id = batch.campaign_id;
    if campaign_limit is not null then
      select array_agg(b.batch_id) into campaign_batches from batches b where b.campaign_id = batch.campaign_id;
      scopes := scopes || ('campaign ' || batch.campaign_id);
    end if;
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

  with asked as materialized (
    select r.*, -- a buyer's coupons of a batch are numbered without a gap, so the highest number says how many there are
           coalesce((select c.nth from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch order by c.nth desc limit 1), 0)::integer as has,
           case when terms.per_day_limit is not null then
             (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch and c.claimed_at >= day_start) end as has_today,
           case when campaign_limit is not null then
             (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)) end as in_campaign,
           case when kind_limit is not null then
             (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)) end as in_kind,
           case when r.token is null then false
                else exists (select from used_entry_tokens u where u.bucket = r.bucket and u.buyer_id = r.buyer and u.token_id = r.token) end as token_used,
           (select min(q.case_id) from disqualifications q where q.bucket = r.bucket and q.buyer_id = r.buyer and q.lifted_at is null) as barred,
           (select x.claim_id from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key) as old
      from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_refusals, p_sources, p_tokens)
             with ordinality as r(bucket, buyer, key, claim, refusal, source, token, place)
  ), opened as (
    select a.*, a.old is null and gate is null and a.refusal is null and not a.token_used and a.barred is null as open,
           least(terms.per_buyer_limit - a.has, terms.per_day_limit - a.has_today, campaign_limit - a.in_campaign, kind_limit - a.in_kind) as room
      from asked a
  ), counted as (
    select o.*, row_number() over (partition by o.bucket, o.buyer, o.open order by o.place) as turn from opened o
  ), queued as (
    select c.*, count(*) filter (where c.open and c.turn <= c.room) over (order by c.place) as position from counted c
  ), decided as (
    select q.*, q.open and q.turn <= q.room and q.position <= supply as born from queued q offset 0
  )
  select count(*) filter (where d.born) as issued, array_agg(case when d.born then (d.has + d.turn)::smallint end order by d.place) as nths,
         array_agg(d.in_campaign order by d.place) filter (where campaign_limit is not null) as in_campaign,
         array_agg(d.in_kind order by d.place) filter (where kind_limit is not null) as in_kind,
         json_agg(row_to_json(d) order by d.place) filter (where not d.born) as others
    into judged from decided d;

  if judged.issued > 0 then
    insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
    select r.bucket, r.buyer, p_batch, r.nth, r.coupon, terms.version, 'available', opens, closes, moment
      from unnest(p_buckets, p_buyers, p_coupon_ids, judged.nths) as r(bucket, buyer, coupon, nth) where r.nth is not null order by r.bucket, r.buyer, r.nth;
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at, actor)
    select r.bucket, r.coupon, 1, r.buyer, r.event, 'available', moment, r.actor
      from unnest(p_buckets, p_buyers, p_coupon_ids, p_events, p_actors, judged.nths) as r(bucket, buyer, coupon, event, actor, nth) where r.nth is not null;
    insert into births (bucket, birth_id, batch_id, coupons, buyers, events, sources, at)
    select p_slice, min(r.coupon), p_batch, array_agg(r.coupon), array_agg(r.buyer), array_agg(r.event), array_agg(r.source), moment
      from unnest(p_coupon_ids, p_buyers, p_events, p_sources, judged.nths) as r(coupon, buyer, event, source, nth) where r.nth is not null;
    insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, coupon_id, nth, at, source)
    select r.bucket, r.buyer, r.key, r.claim, p_batch, 'issued', r.coupon, r.nth, moment, r.source
      from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_coupon_ids, p_sources, judged.nths) as r(bucket, buyer, key, claim, coupon, source, nth)
     where r.nth is not null order by r.bucket, r.buyer, r.key;
    insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
    select p_slice, p_batch, r.source, 'issued', count(*) from unnest(p_sources, judged.nths) as r(source, nth) where r.nth is not null group by r.source
    on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n;
    update stock_slices s
       set claimed = s.claimed + judged.issued, day_claimed = case when terms.daily_stock is not null then s.day_claimed + judged.issued else s.day_claimed end
     where s.bucket = p_slice and s.batch_id = p_batch;
    if terms.owed is not null then
      insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
      select t.* from unnest(p_buckets, p_coupon_ids, judged.nths) as r(bucket, coupon, nth)
        cross join lateral value_transfers(r.bucket, r.coupon, 1, p_batch, terms.owed, false, moment) t where r.nth is not null;
    end if;
    if 'grant' = any(p_events) then
      insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
      select r.bucket, r.buyer, 'ntc_' || substr(r.coupon, 5) || '_1', 'coupon.grant', r.coupon, jsonb_build_object('batch', p_batch), moment
        from unnest(p_buckets, p_buyers, p_coupon_ids, p_events, judged.nths) as r(bucket, buyer, coupon, event, nth) where r.nth is not null and r.event = 'grant';
    end if;
    if array_remove(p_tokens, null) <> '{}' then
      insert into used_entry_tokens (bucket, buyer_id, token_id, batch_id, claim_id, at)
      select r.bucket, r.buyer, r.token, p_batch, r.claim, moment
        from unnest(p_buckets, p_buyers, p_tokens, p_claim_ids, judged.nths) as r(bucket, buyer, token, claim, nth) where r.nth is not null and r.token is not null;
    end if;
    if cardinality(scopes) > 0 then
      update buyer_limits l
         set taken = case when l.scope = 'campaign ' || batch.campaign_id then g.in_campaign else g.in_kind end + g.n,
             most = case when l.scope = 'campaign ' || batch.campaign_id then campaign_limit else kind_limit end
        from (select r.bucket, r.buyer, max(r.in_campaign) as in_campaign, max(r.in_kind) as in_kind, count(*) as n
                from unnest(p_buckets, p_buyers, judged.nths, judged.in_campaign, judged.in_kind) as r(bucket, buyer, nth, in_campaign, in_kind)
               where r.nth is not null group by r.bucket, r.buyer) g
       where l.bucket = g.bucket and l.buyer_id = g.buyer and l.scope = any(scopes);
    end if;
  end if;

  -- those who got none now: what they are told, and, but for a replay, the outcome to be kept
  if judged.issued < wanted then
    with said as materialized (
      select o.*, case when o.old is not null then null
                       when gate is not null then gate
                       when o.refusal is not null then o.refusal::jsonb ->> 'outcome'
                       when o.barred is not null then 'risk_refused'
                       when o.token_used then case when o.token like 'chl\_%' then 'challenge_required' else 'entry_required' end
                       when o.turn <= o.room then 'sold_out'
                       when o.room = terms.per_buyer_limit - o.has then 'limit_reached'
                       when o.room = terms.per_day_limit - o.has_today then 'daily_limit_reached'
                       else 'limit_reached' end as verdict
        from json_to_recordset(judged.others) as o(place bigint, bucket smallint, buyer text, key text, claim text, refusal text, source text, token text,
               has integer, has_today integer, in_campaign integer, token_used boolean, barred text, old text, room integer, turn bigint)
    ), reasoned as materialized (
      select s.*,
             case when s.old is not null then null
                  when gate is not null then why
                  when s.refusal is not null then s.refusal::jsonb -> 'because'
                  when s.barred is not null then jsonb_build_object('case', s.barred)
                  when s.token_used then jsonb_build_object(case when s.token like 'chl\_%' then 'answer' else 'entryToken' end, 'used')
                  when s.verdict = 'limit_reached' then
                    case when s.room = terms.per_buyer_limit - s.has then jsonb_build_object('perBuyerLimit', terms.per_buyer_limit)
                         when s.room = campaign_limit - s.in_campaign then jsonb_build_object('perCampaignLimit', campaign_limit, 'campaign', batch.campaign_id)
                         else jsonb_build_object('kindPerShopLimit', kind_limit, 'shop', batch.shop_id, 'kind', batch.kind) end
                  when s.verdict = 'daily_limit_reached' then
                    jsonb_build_object('perDayLimit', terms.per_day_limit, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                  when day_left < stock_left then
                    jsonb_build_object('dailyStock', terms.daily_stock, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
             end as reason
        from said s
    ), kept as (
      insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, because, at, source)
      select r.bucket, r.buyer, r.key, r.claim, p_batch, r.verdict, r.reason, moment, r.source
        from reasoned r where r.old is null order by r.bucket, r.buyer, r.key
    ), tallied as (
      insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
      select p_slice, p_batch, r.source, r.verdict, count(*) from reasoned r where r.old is null group by r.source, r.verdict
      on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n
    )
    select json_agg(json_build_object('place', r.place, 'claimId', coalesce(r.old, r.claim), 'batch', coalesce(x.batch_id, p_batch),
             'outcome', coalesce(x.outcome, r.verdict), 'because', coalesce(x.because, r.reason), 'couponId', x.coupon_id, 'nth', x.nth,
             'version', coalesce(had.version, terms.version), 'validFrom', coalesce(had.valid_from, opens), 'validUntil', coalesce(had.valid_until, closes),
             'at', coalesce(x.at, moment), 'replayed', r.old is not null))
      into answers
      from reasoned r
      left join lateral (select k.* from claims k where r.old is not null and k.bucket = r.bucket and k.buyer_id = r.buyer and k.key = r.key limit 1) x on true
      left join lateral (
        select c.version, c.valid_from, c.valid_until from coupons c
         where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = x.batch_id and c.nth = x.nth limit 1
      ) had on true;
  end if;
  return query select moment, terms.version, opens, closes, judged.nths, answers;
end $function$;
grant execute on function claim_together, messages_of to quanhe_app;
