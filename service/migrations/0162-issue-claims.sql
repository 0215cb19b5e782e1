-- The claim of many at once for what a call and a row of it cost. Looks come first and leave two narrow arrays: the number of the buyer's next coupon,
-- and how many more the buyer may have. Limits that most batches do not have lower the second one in statements of their own. Who stands in the call
-- twice and who comes too late for the stock is worked out only where either can be. What a call writes about its coupons is one statement.
-- claim_together stays for processes of the version before; claim_many, of the one before that, goes.

drop function claim_many;

-- As claim_together, but p_refusals, p_actors and p_tokens may be null: none has any. p_single: no buyer stands in this call twice.
create function issue_claims(p_batch text, p_slice smallint, p_pinned timestamptz, p_time_zone text, p_single boolean,
  p_buckets smallint[], p_buyers text[], p_keys text[], p_claim_ids text[], p_coupon_ids text[],
  p_events text[], p_sources text[], p_refusals text[], p_actors text[], p_tokens text[])
returns table (at timestamptz, version integer, valid_from timestamptz, valid_until timestamptz, nths smallint[], told json)
language plpgsql set enable_seqscan to 'off' set plan_cache_mode to 'force_generic_plan'
as $function$
#variable_conflict use_column
declare
  shared boolean; daily integer; slice stock_slices; batch record; gate text; why jsonb; answers json;
  wanted integer := cardinality(p_keys); stock_left integer; day_left integer; supply integer; issued integer;
  moment timestamptz; day_start timestamptz; again_at timestamptz; opens timestamptz; closes timestamptz;
  campaign_limit integer; campaign_batches text[]; kind_limit integer; kind_batches text[]; scopes text[];
  nexts smallint[]; rooms integer[]; turns integer[];
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

  -- the lock is held: from here on everything is read anew
  select b.state, b.merchant_id, b.campaign_id, b.shop_id, b.kind, v.version, v.claim_from, v.claim_until, v.use_kind, v.use_from, v.use_until,
         v.use_delay_seconds, v.use_seconds, v.use_round_to_day_end, v.per_buyer_limit, v.per_day_limit, v.kind_per_shop_limit, v.daily_stock, v.owed,
         coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp())) as moment,
         exists (select from stops s where s.what = 'claims' and s.state = 'standing' and coalesce(s.merchant_id, '') in ('', coalesce(b.merchant_id, ''))) as stopped,
         exists (select from budget_slices s where s.batch_id = p_batch having sum(s.budget_minor) > 0 and sum(s.reserved_minor + s.spent_minor) >= sum(s.budget_minor)) as spent
    into batch
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version where b.batch_id = p_batch;
  moment := batch.moment;
  stock_left := slice.total - slice.claimed;
  supply := stock_left;
  if batch.daily_stock is not null then
    -- what was looked at before the lock is no longer so: the call is made again
    if (slice.day, slice.day_limit) is distinct from ((moment at time zone p_time_zone)::date, batch.daily_stock) then
      raise exception 'the stock of the day was dealt out again' using errcode = 'serialization_failure';
    end if;
    day_left := slice.day_total - slice.day_claimed;
    supply := least(stock_left, day_left);
  end if;
  -- "sold out" is said only when all slices are empty
  if supply < wanted and shared then
    perform 1 from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice
       and ((stock_left < wanted and s.claimed < s.total) or (day_left < wanted and s.day_claimed < s.day_total)) limit 1;
    if found then raise exception 'the stock moved between slices' using errcode = 'serialization_failure'; end if;
  end if;

  if batch.state <> 'live' or batch.stopped or batch.spent or moment >= batch.claim_until or moment < batch.claim_from then
    gate := case when batch.state = 'ended' or moment >= batch.claim_until then 'ended'
                 when batch.state = 'paused' or batch.stopped then 'paused'
                 when batch.state <> 'live' or moment < batch.claim_from then 'not_started'
                 when spent_budget_stops_issue() then 'sold_out' end;
    why := case gate when 'paused' then case when batch.state <> 'paused' then jsonb_build_object('stopped', 'claims') end
      when 'not_started' then jsonb_build_object('claimFrom', to_char(batch.claim_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      when 'ended' then jsonb_build_object('claimUntil', to_char(batch.claim_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      when 'sold_out' then jsonb_build_object('budget', 'spent') end;
  end if;
  if batch.use_kind = 'fixed' then
    opens := batch.use_from; closes := batch.use_until;
  else
    opens := moment + make_interval(secs => batch.use_delay_seconds); closes := opens + make_interval(secs => batch.use_seconds);
    if batch.use_round_to_day_end then
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
  if batch.kind_per_shop_limit is not null and batch.shop_id is not null then
    kind_limit := batch.kind_per_shop_limit;
    select array_agg(b.batch_id) into kind_batches from batches b where b.shop_id = batch.shop_id and b.kind = batch.kind;
    scopes := scopes || ('shop ' || batch.shop_id || ' kind ' || batch.kind);
  end if;
  if scopes is not null then
    insert into buyer_limits (bucket, buyer_id, scope)
    select distinct r.bucket, r.buyer, s.scope from unnest(p_buckets, p_buyers) as r(bucket, buyer), unnest(scopes) as s(scope) order by 1, 2, 3
    on conflict do nothing;
    perform 1 from buyer_limits l
     where l.bucket = any(p_buckets) and l.buyer_id = any(p_buyers) and l.scope = any(scopes)
     order by l.bucket, l.buyer_id, l.scope for no key update;
  end if;

  -- how many more each may have; null: none, whatever the limits say
  if gate is null then
    select array_agg((l.has + 1)::smallint order by l.place),
           array_agg(case when l.refused then null else batch.per_buyer_limit - l.has end order by l.place)
      into nexts, rooms
      -- each look is a scalar: as `exists` it may be planned as a hash of the whole table
      from (select r.place, -- a buyer's coupons of a batch are numbered without a gap, so the highest number says how many there are
                   coalesce((select c.nth from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch order by c.nth desc limit 1), 0)::integer as has,
                   r.refusal is not null
                     or (select true from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key)
                     or (select true from disqualifications q where q.bucket = r.bucket and q.buyer_id = r.buyer and q.lifted_at is null limit 1) as refused
              from unnest(p_buckets, p_buyers, p_keys, p_refusals) with ordinality as r(bucket, buyer, key, refusal, place) offset 0) l;
    if batch.per_day_limit is not null then
      day_start := date_trunc('day', moment at time zone p_time_zone) at time zone p_time_zone;
      select array_agg(case when r.room > 0 then least(r.room, batch.per_day_limit - (
               select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch and c.claimed_at >= day_start))
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, rooms) with ordinality as r(bucket, buyer, room, place);
    end if;
    if campaign_limit is not null then
      select array_agg(case when r.room > 0 then least(r.room, campaign_limit - (
               select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)))
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, rooms) with ordinality as r(bucket, buyer, room, place);
    end if;
    if kind_limit is not null then
      select array_agg(case when r.room > 0 then least(r.room, kind_limit - (
               select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)))
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, rooms) with ordinality as r(bucket, buyer, room, place);
    end if;
    if p_tokens is not null then
      select array_agg(case when r.token is not null
               and (select true from used_entry_tokens u where u.bucket = r.bucket and u.buyer_id = r.buyer and u.token_id = r.token) then null
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, p_tokens, rooms) with ordinality as r(bucket, buyer, token, room, place);
    end if;
    if p_single and supply >= wanted then
      nths := nexts;
      if 1 > any(rooms) or array_position(rooms, null) is not null then
        select array_agg(case when r.room > 0 then r.nth end order by r.place) into nths from unnest(nexts, rooms) with ordinality as r(nth, room, place);
      end if;
    else
      -- the requests of a buyer are counted in their order, and so are all that may have one against the stock
      select array_agg(q.turn order by q.place), array_agg(case when q.turn <= q.room and q.position <= supply then (q.nth + q.turn - 1)::smallint end order by q.place)
        into turns, nths
        from (select c.*, count(*) filter (where c.turn <= c.room) over (order by c.place) as position
                from (select r.*, (row_number() over (partition by r.bucket, r.buyer, r.room is null order by r.place))::integer as turn
                        from unnest(p_buckets, p_buyers, nexts, rooms) with ordinality as r(bucket, buyer, nth, room, place)) c) q;
    end if;
    issued := cardinality(array_remove(nths, null));
  else
    nths := array_fill(null::smallint, array[wanted]);
    issued := 0;
  end if;

  -- those who get none now: what they are told, and, but for a replay, the outcome to be kept
  if issued < wanted then
    day_start := date_trunc('day', moment at time zone p_time_zone) at time zone p_time_zone;
    again_at := (date_trunc('day', moment at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
    with looked as materialized (
      select r.*, coalesce(r.ordered, 1) as turn,
             (select x.claim_id from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key) as old,
             (select min(q.case_id) from disqualifications q where q.bucket = r.bucket and q.buyer_id = r.buyer and q.lifted_at is null) as barred,
             r.token is not null and (select true from used_entry_tokens u where u.bucket = r.bucket and u.buyer_id = r.buyer and u.token_id = r.token) is not null as token_used,
             coalesce((select c.nth from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch order by c.nth desc limit 1), 0)::integer as has,
             case when batch.per_day_limit is not null then
               (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch and c.claimed_at >= day_start) end as has_today,
             case when campaign_limit is not null then
               (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)) end as in_campaign,
             case when kind_limit is not null then
               (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)) end as in_kind
        from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_refusals, p_sources, p_tokens, nths, turns)
               with ordinality as r(bucket, buyer, key, claim, refusal, source, token, nth, ordered, place)
       where r.nth is null
    ), roomed as (
      select l.*, least(batch.per_buyer_limit - l.has, batch.per_day_limit - l.has_today, campaign_limit - l.in_campaign, kind_limit - l.in_kind) as room from looked l
    ), said as materialized (
      select o.*, case when o.old is not null then null
                       when gate is not null then gate
                       when o.refusal is not null then o.refusal::jsonb ->> 'outcome'
                       when o.barred is not null then 'risk_refused'
                       when o.token_used then case when o.token like 'chl\_%' then 'challenge_required' else 'entry_required' end
                       when o.turn <= o.room then 'sold_out'
                       when o.room = batch.per_buyer_limit - o.has then 'limit_reached'
                       when o.room = batch.per_day_limit - o.has_today then 'daily_limit_reached'
                       else 'limit_reached' end as verdict
        from roomed o
    ), reasoned as materialized (
      select s.*,
             case when s.old is not null then null
                  when gate is not null then why
                  when s.refusal is not null then s.refusal::jsonb -> 'because'
                  when s.barred is not null then jsonb_build_object('case', s.barred)
                  when s.token_used then jsonb_build_object(case when s.token like 'chl\_%' then 'answer' else 'entryToken' end, 'used')
                  when s.verdict = 'limit_reached' then
                    case when s.room = batch.per_buyer_limit - s.has then jsonb_build_object('perBuyerLimit', batch.per_buyer_limit)
                         when s.room = campaign_limit - s.in_campaign then jsonb_build_object('perCampaignLimit', campaign_limit, 'campaign', batch.campaign_id)
                         else jsonb_build_object('kindPerShopLimit', kind_limit, 'shop', batch.shop_id, 'kind', batch.kind) end
                  when s.verdict = 'daily_limit_reached' then
                    jsonb_build_object('perDayLimit', batch.per_day_limit, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                  when day_left < stock_left then
                    jsonb_build_object('dailyStock', batch.daily_stock, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
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
             'version', coalesce(had.version, batch.version), 'validFrom', coalesce(had.valid_from, opens), 'validUntil', coalesce(had.valid_until, closes),
             'at', coalesce(x.at, moment), 'replayed', r.old is not null))
      into answers
      from reasoned r
      left join lateral (select k.* from claims k where r.old is not null and k.bucket = r.bucket and k.buyer_id = r.buyer and k.key = r.key limit 1) x on true
      left join lateral (
        select c.version, c.valid_from, c.valid_until from coupons c
         where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = x.batch_id and c.nth = x.nth limit 1
      ) had on true;
  end if;

  if issued > 0 then
    with born as materialized (
      select r.* from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_coupon_ids, p_events, p_sources, p_actors, nths)
                        as r(bucket, buyer, key, claim, coupon, event, source, actor, nth)
       where r.nth is not null order by r.bucket, r.buyer, r.key
    ), issue as (
      insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
      select b.bucket, b.buyer, p_batch, b.nth, b.coupon, batch.version, 'available', opens, closes, moment from born b
    ), event as (
      insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at, actor)
      select b.bucket, b.coupon, 1, b.buyer, b.event, 'available', moment, b.actor from born b
    ), tally as (
      insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
      select p_slice, p_batch, b.source, 'issued', count(*) from born b group by b.source
      on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n
    ), taken as (
      update stock_slices s
         set claimed = s.claimed + issued, day_claimed = case when batch.daily_stock is not null then s.day_claimed + issued else s.day_claimed end
       where s.bucket = p_slice and s.batch_id = p_batch
    )
    insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, coupon_id, nth, at, source)
    select b.bucket, b.buyer, b.key, b.claim, p_batch, 'issued', b.coupon, b.nth, moment, b.source from born b;
    if issued = wanted then
      insert into births (bucket, birth_id, batch_id, coupons, buyers, events, sources, at)
      values (p_slice, p_coupon_ids[1], p_batch, p_coupon_ids, p_buyers, p_events, p_sources, moment);
    else
      insert into births (bucket, birth_id, batch_id, coupons, buyers, events, sources, at)
      select p_slice, (array_agg(r.coupon))[1], p_batch, array_agg(r.coupon), array_agg(r.buyer), array_agg(r.event), array_agg(r.source), moment
        from unnest(p_coupon_ids, p_buyers, p_events, p_sources, nths) as r(coupon, buyer, event, source, nth) where r.nth is not null;
    end if;
    if batch.owed is not null then
      insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
      select t.* from unnest(p_buckets, p_coupon_ids, nths) as r(bucket, coupon, nth)
        cross join lateral value_transfers(r.bucket, r.coupon, 1, p_batch, batch.owed, false, moment) t where r.nth is not null;
    end if;
    if 'grant' = any(p_events) then
      insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
      select r.bucket, r.buyer, 'ntc_' || substr(r.coupon, 5) || '_1', 'coupon.grant', r.coupon, jsonb_build_object('batch', p_batch), moment
        from unnest(p_buckets, p_buyers, p_coupon_ids, p_events, nths) as r(bucket, buyer, coupon, event, nth) where r.nth is not null and r.event = 'grant';
    end if;
    if p_tokens is not null then
      insert into used_entry_tokens (bucket, buyer_id, token_id, batch_id, claim_id, at)
      select r.bucket, r.buyer, r.token, p_batch, r.claim, moment
        from unnest(p_buckets, p_buyers, p_tokens, p_claim_ids, nths) as r(bucket, buyer, token, claim, nth) where r.nth is not null and r.token is not null;
    end if;
    if scopes is not null then
      update buyer_limits l
         set taken = case when l.scope = 'campaign ' || batch.campaign_id then g.in_campaign else g.in_kind end,
             most = case when l.scope = 'campaign ' || batch.campaign_id then campaign_limit else kind_limit end
        from (select r.bucket, r.buyer,
                     case when campaign_limit is not null then
                       (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)) end as in_campaign,
                     case when kind_limit is not null then
                       (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)) end as in_kind
                from (select distinct u.bucket, u.buyer from unnest(p_buckets, p_buyers, nths) as u(bucket, buyer, nth) where u.nth is not null) r) g
       where l.bucket = g.bucket and l.buyer_id = g.buyer and l.scope = any(scopes);
    end if;
  end if;
  return query select moment, batch.version, opens, closes, nths, answers;
end $function$;
grant execute on function issue_claims to quanhe_app;
