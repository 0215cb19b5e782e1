-- From here on rows belong to a buyer's bucket (0…255). Every key contains the bucket: on Citus these tables are distributed
-- by it and co-located, so that a claim, a hold, a payment and a refund each stay on one node.

create table buyers (
  bucket   smallint not null check (bucket between 0 and 255),
  buyer_id text not null,
  name     jsonb,
  facts    jsonb not null default '{}',
  note     jsonb,
  demo     boolean not null default false,
  position integer not null default 0,
  primary key (bucket, buyer_id)
);

-- The part of a batch's stock that one group of buckets gives out. One slice is enough on one machine.
create table stock_slices (
  bucket   smallint not null check (bucket between 0 and 255),
  batch_id text not null,
  total    integer not null check (total >= 0),
  claimed  integer not null default 0,
  primary key (bucket, batch_id),
  constraint never_oversold check (claimed between 0 and total)
);

create table coupons (
  bucket      smallint not null check (bucket between 0 and 255),
  buyer_id    text not null,
  batch_id    text not null,
  nth         smallint not null check (nth > 0),
  coupon_id   text not null,
  version     integer not null check (version > 0), -- the batch's terms that it was issued under
  state       text not null check (state in ('available', 'held', 'redeemed', 'expired', 'voided', 'frozen')),
  valid_from  timestamptz not null,
  valid_until timestamptz not null check (isfinite(valid_until)),
  claimed_at  timestamptz not null,
  seq         integer not null default 1, -- its last event
  order_id    text,
  hold_until  timestamptz,
  saved_minor bigint check (saved_minor >= 0),
  primary key (bucket, buyer_id, batch_id, nth),
  constraint held_by_an_order check ((state = 'held') = (hold_until is not null)),
  constraint used_by_an_order check (state not in ('held', 'redeemed') or order_id is not null)
);

create table coupon_events (
  bucket     smallint not null,
  coupon_id  text not null,
  seq        integer not null check (seq > 0),
  buyer_id   text not null,
  event      text not null,
  from_state text,
  to_state   text not null,
  at         timestamptz not null,
  order_id   text,
  because    text,
  primary key (bucket, coupon_id, seq)
);

-- Who may see and claim a hidden batch.
create table invitations (
  bucket   smallint not null check (bucket between 0 and 255),
  buyer_id text not null,
  batch_id text not null,
  primary key (bucket, buyer_id, batch_id)
);

-- One row per attempt: its outcome, kept under the caller's idempotency key.
create table claims (
  bucket    smallint not null,
  buyer_id  text not null,
  key       text not null,
  claim_id  text not null,
  batch_id  text not null,
  outcome   text not null,
  because   jsonb,
  coupon_id text,
  nth       smallint,
  at        timestamptz not null,
  primary key (bucket, buyer_id, key),
  constraint issued_names_its_coupon check ((outcome = 'issued') = (coupon_id is not null and nth is not null))
);

create table outbox (
  bucket     smallint not null,
  event_id   text not null,
  kind       text not null,
  subject    text not null,
  payload    jsonb not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  primary key (bucket, event_id)
);

-- A slice that ran dry takes over what its siblings still have: half of it, or all where half is not enough. The rows are
-- locked in order, so two of these cannot deadlock.
create function rebalance_stock(p_batch text, p_slice smallint, p_needed integer) returns void language plpgsql as $$
declare own integer; half integer; whole integer; moved integer;
begin
  perform 1 from stock_slices s where s.batch_id = p_batch order by s.bucket for no key update;
  select coalesce(sum(s.total - s.claimed) filter (where s.bucket = p_slice), 0),
         coalesce(sum((s.total - s.claimed + 1) / 2) filter (where s.bucket <> p_slice), 0),
         coalesce(sum(s.total - s.claimed) filter (where s.bucket <> p_slice), 0)
    into own, half, whole from stock_slices s where s.batch_id = p_batch;
  if own >= p_needed or whole = 0 then return; end if;
  moved := case when own + half >= p_needed then half else whole end;
  update stock_slices s set total = case when moved = half then s.total - (s.total - s.claimed + 1) / 2 else s.claimed end
   where s.batch_id = p_batch and s.bucket <> p_slice;
  update stock_slices s set total = s.total + moved where s.batch_id = p_batch and s.bucket = p_slice;
end $$;

-- The claim: one call, one commit for many requests on one stock row.
-- The row is locked in one statement; what it protects is read in a second one, because under READ COMMITTED a statement that
-- waited for a lock still sees the other tables as they were before the wait. Positions are counted by windows: a plan that
-- joined the arrays could turn quadratic. A key is unique among the requests of one call (the caller sees to it); a unique
-- violation means that the same buyer was served elsewhere at this moment, and the call is made again.
create function claim_many(
  p_batch text, p_slice smallint, p_pinned timestamptz, p_time_zone text,
  p_buckets smallint[], p_buyers text[], p_keys text[], p_claim_ids text[], p_coupon_ids text[], p_refusals text[]
) returns table (
  place bigint, claim_id text, batch_id text, outcome text, because text, coupon_id text, nth smallint, version integer,
  valid_from timestamptz, valid_until timestamptz, at timestamptz, replayed boolean
) language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare
  left_over integer; shared boolean; terms batch_versions; gate text; moment timestamptz; opens timestamptz; closes timestamptz;
begin
  select exists (select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice) into shared;
  if shared then
    select s.total - s.claimed into left_over from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch;
    if left_over < cardinality(p_keys) then perform rebalance_stock(p_batch, p_slice, cardinality(p_keys)); end if;
  end if;
  select s.total - s.claimed into left_over from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch for no key update;
  if not found then raise exception 'batch % has no stock slice %', p_batch, p_slice; end if;
  -- "sold out" is said only when all slices are empty: where they changed since the look above, the call is made again
  if shared and left_over < cardinality(p_keys)
     and exists (select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice and s.claimed < s.total) then
    raise exception 'the stock moved between slices' using errcode = 'serialization_failure';
  end if;

  select v.* into terms from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version where b.batch_id = p_batch;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));
  select case when b.state = 'ended' or moment >= terms.claim_until then 'ended'
              when b.state = 'paused' then 'paused'
              when b.state <> 'live' or moment < terms.claim_from then 'not_started' end
    into gate from batches b where b.batch_id = p_batch;
  if terms.use_kind = 'fixed' then
    opens := terms.use_from; closes := terms.use_until;
  else
    opens := moment; closes := moment + make_interval(secs => terms.use_seconds);
    if terms.use_round_to_day_end then
      closes := (date_trunc('day', closes at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
    end if;
  end if;

  return query
  with asked as materialized (
    select r.*, old.claim_id as old_claim, old.batch_id as old_batch, old.outcome as old_outcome, old.because as old_because,
           old.coupon_id as old_coupon, old.nth as old_nth, old.at as old_at,
           old.claim_id is null and gate is null and r.refusal is null as open,
           (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch) as has
      from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_coupon_ids, p_refusals)
             with ordinality as r(bucket, buyer, key, claim, coupon, refusal, place)
      left join lateral (
        select x.* from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key limit 1
      ) old on true
  ), counted as materialized (
    select a.*, a.has + row_number() over (partition by a.buyer, a.open order by a.place) as turn from asked a
  ), queued as materialized (
    select c.*, count(*) filter (where c.open and c.turn <= terms.per_buyer_limit) over (order by c.place) as position from counted c
  ), decided as materialized (
    select q.*,
           case when q.old_claim is not null then q.old_outcome
                when gate is not null then gate
                when q.refusal is not null then q.refusal::jsonb ->> 'outcome'
                when q.turn > terms.per_buyer_limit then 'limit_reached'
                when q.position > left_over then 'sold_out'
                else 'issued' end as verdict
      from queued q
  ), reasoned as materialized (
    select d.*,
           case when d.old_claim is not null then d.old_because
                when d.refusal is not null and d.verdict = d.refusal::jsonb ->> 'outcome' then d.refusal::jsonb -> 'because'
                when d.verdict = 'limit_reached' then jsonb_build_object('perBuyerLimit', terms.per_buyer_limit)
                when d.verdict = 'not_started' then jsonb_build_object('claimFrom', to_char(terms.claim_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                when d.verdict = 'ended' then jsonb_build_object('claimUntil', to_char(terms.claim_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
           end as reason
      from decided d
  ), new_coupons as (
    insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
    select d.bucket, d.buyer, p_batch, d.turn, d.coupon, terms.version, 'available', opens, closes, moment
      from decided d where d.old_claim is null and d.verdict = 'issued' order by d.bucket, d.buyer, d.turn
    returning bucket, buyer_id, coupon_id
  ), new_events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at)
    select n.bucket, n.coupon_id, 1, n.buyer_id, 'claim', 'available', moment from new_coupons n
  ), new_messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select n.bucket, 'evt_' || substr(n.coupon_id, 5) || '_1', 'coupon.claim', n.coupon_id,
           jsonb_build_object('coupon', n.coupon_id, 'batch', p_batch, 'buyer', n.buyer_id, 'state', 'available'), moment
      from new_coupons n
  ), new_claims as (
    insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, because, coupon_id, nth, at)
    select d.bucket, d.buyer, d.key, d.claim, p_batch, d.verdict, d.reason,
           case when d.verdict = 'issued' then d.coupon end, case when d.verdict = 'issued' then d.turn end, moment
      from reasoned d where d.old_claim is null order by d.bucket, d.buyer, d.key
  ), taken as (
    update stock_slices s set claimed = s.claimed + (select count(*) from new_coupons)
     where s.bucket = p_slice and s.batch_id = p_batch and exists (select from new_coupons)
  )
  select d.place, coalesce(d.old_claim, d.claim), coalesce(d.old_batch, p_batch), d.verdict, d.reason::text,
         case when d.verdict = 'issued' then coalesce(d.old_coupon, d.coupon) end,
         case when d.verdict = 'issued' then coalesce(d.old_nth, d.turn::smallint) end,
         coalesce(had.version, terms.version), coalesce(had.valid_from, opens), coalesce(had.valid_until, closes),
         coalesce(d.old_at, moment), d.old_claim is not null
    from reasoned d
    left join lateral (
      select c.version, c.valid_from, c.valid_until from coupons c
       where c.bucket = d.bucket and c.buyer_id = d.buyer and c.batch_id = d.old_batch and c.nth = d.old_nth limit 1
    ) had on true
   order by d.place;
end $$;

grant select, insert on invitations to quanhe_app;
grant select on buyers, stock_slices, coupons, coupon_events, claims, outbox to quanhe_app;
grant insert on buyers, stock_slices, coupons, coupon_events, claims, outbox to quanhe_app;
grant update on buyers to quanhe_app;
grant update (total, claimed) on stock_slices to quanhe_app;
grant update (state, seq, order_id, hold_until, saved_minor) on coupons to quanhe_app;
grant update (sent_at) on outbox to quanhe_app;
