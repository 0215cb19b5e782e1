-- What shops still have of their items, where they say so; and orders placed, paid and released many at a time.

-- `on_hand` lies in the shop, `reserved` of it stands in unpaid orders. A sku without a row is not counted here: it can always be ordered.
create table item_stock (
  bucket     smallint not null check (bucket between 0 and 255),
  sku        text not null,
  shop_id    text not null,
  on_hand    integer not null check (on_hand >= 0),
  reserved   integer not null default 0,
  counted_at timestamptz not null,
  primary key (bucket, sku),
  constraint never_sold_twice check (reserved between 0 and on_hand)
);
create index item_stock_by_shop on item_stock (shop_id, sku);

-- Each time somebody counted: what they said, what stood here, and by how much `on_hand` changed. Never changed.
create table stock_counts (
  bucket      smallint not null check (bucket between 0 and 255),
  count_id    text not null,
  sku         text not null,
  shop_id     text not null,
  source      text not null,
  said        integer check (said >= 0),      -- null: a difference was told, not a count
  had         integer not null check (had >= 0),
  reserved    integer not null check (reserved >= 0),
  change      integer not null,
  at          timestamptz not null,
  primary key (bucket, count_id)
);
create index stock_counts_of_sku on stock_counts (shop_id, sku, count_id);

-- Who asked: null, a quote of an older day that its buyer asked for.
alter table quotes add column asked_by text;

-- Whose number the order is known by elsewhere, who placed it, what it took the place of, and how it ended.
alter table orders
  add column reference         text,
  add column placed_by         text not null default 'buyer',
  add column replaces          text,
  add column note              text,
  add column pay_reference     text,
  add column cancelled_at      timestamptz,
  add column cancelled_because text,
  add column completed_at      timestamptz,
  add column refunded_shipping_minor bigint not null default 0,
  add constraint shipping_never_refunded_beyond check (refunded_shipping_minor between 0 and shipping_minor - shipping_discount_minor) not valid;
create index orders_by_id on orders (order_id);
create index orders_by_reference on orders (reference) where reference is not null;
create index orders_by_payment on orders (pay_reference) where pay_reference is not null;
create unique index one_order_of_a_reference on orders (bucket, buyer_id, placed_by, reference) where state <> 'cancelled';

-- Whether units of this line were counted out of the shop's stock when it was placed.
alter table order_lines add column counted boolean not null default false;
create index order_lines_of_merchant on order_lines (merchant_id, order_id);

-- The terms that a share was priced under.
alter table order_shares add column version integer check (version > 0);

alter table refund_lines add column restocked boolean not null default false;

grant select, insert on item_stock, stock_counts to quanhe_app;
grant update (on_hand, reserved, counted_at) on item_stock to quanhe_app;
grant update (cancelled_at, cancelled_because, completed_at, refunded_shipping_minor) on orders to quanhe_app;
grant update (pay_reference) on orders to quanhe_app;

-- What a slice lacks is taken over from its siblings: rows are locked in order, so two of these cannot deadlock.
create function gather_items(p_slice smallint, p_skus text[], p_needed integer[]) returns void language plpgsql as $$
declare wanted record; lacking integer; taken integer; sibling record;
begin
  for wanted in select u.sku, sum(u.needed)::integer as needed from unnest(p_skus, p_needed) as u(sku, needed) group by u.sku order by u.sku loop
    select wanted.needed - (s.on_hand - s.reserved) into lacking from item_stock s where s.bucket = p_slice and s.sku = wanted.sku;
    continue when lacking is null or lacking <= 0 or not exists (select from item_stock s where s.sku = wanted.sku and s.bucket <> p_slice);
    perform 1 from item_stock s where s.sku = wanted.sku order by s.bucket for no key update;
    select wanted.needed - (s.on_hand - s.reserved) into lacking from item_stock s where s.bucket = p_slice and s.sku = wanted.sku;
    for sibling in select s.bucket, s.on_hand - s.reserved as free from item_stock s
                    where s.sku = wanted.sku and s.bucket <> p_slice and s.on_hand > s.reserved order by s.bucket loop
      exit when lacking <= 0;
      taken := least(sibling.free, lacking);
      update item_stock s set on_hand = s.on_hand - taken where s.bucket = sibling.bucket and s.sku = wanted.sku;
      update item_stock s set on_hand = s.on_hand + taken where s.bucket = p_slice and s.sku = wanted.sku;
      lacking := lacking - taken;
    end loop;
  end loop;
end $$;

create function gather_budgets(p_slice smallint, p_batches text[], p_needed bigint[]) returns void language plpgsql as $$
declare wanted record; lacking bigint; taken bigint; sibling record;
begin
  for wanted in select u.batch, sum(u.needed) as needed from unnest(p_batches, p_needed) as u(batch, needed) group by u.batch order by u.batch loop
    select wanted.needed - (b.budget_minor - b.reserved_minor - b.spent_minor) into lacking from budget_slices b
     where b.bucket = p_slice and b.batch_id = wanted.batch;
    continue when lacking is null or lacking <= 0 or not exists (select from budget_slices b where b.batch_id = wanted.batch and b.bucket <> p_slice);
    perform 1 from budget_slices b where b.batch_id = wanted.batch order by b.bucket for no key update;
    select wanted.needed - (b.budget_minor - b.reserved_minor - b.spent_minor) into lacking from budget_slices b
     where b.bucket = p_slice and b.batch_id = wanted.batch;
    for sibling in select b.bucket, b.budget_minor - b.reserved_minor - b.spent_minor as free from budget_slices b
                    where b.batch_id = wanted.batch and b.bucket <> p_slice and b.budget_minor > b.reserved_minor + b.spent_minor order by b.bucket loop
      exit when lacking <= 0;
      taken := least(sibling.free, lacking);
      update budget_slices b set budget_minor = b.budget_minor - taken where b.bucket = sibling.bucket and b.batch_id = wanted.batch;
      update budget_slices b set budget_minor = b.budget_minor + taken where b.bucket = p_slice and b.batch_id = wanted.batch;
      lacking := lacking - taken;
    end loop;
  end loop;
end $$;

-- Takes the idempotency keys of many requests, with the replies to be replayed. Returns the places of those that are new: the others
-- were answered before. Where the same request runs elsewhere at this moment, this waits for its end.
create function keep_replies(p_keys json, p_bodies text[]) returns bigint[] language sql as $$
  with asked as (
    select k.ordinality as place, r.*, p_bodies[k.ordinality] as body from json_array_elements(p_keys) with ordinality as k(entry, ordinality),
      json_to_record(k.entry) as r(bucket smallint, principal text, route text, key text, fingerprint text, status smallint, "mediaType" text)
  ), taken as (
    insert into idempotency (bucket, principal, route, key, fingerprint, status, media_type, body)
    select bucket, principal, route, key, fingerprint, status, "mediaType", body from asked where key is not null order by bucket, principal, route, key
    on conflict do nothing returning bucket, principal, route, key
  )
  select coalesce(array_agg(f.place), '{}') from (
    select a.place from asked a where a.key is null
    union all
    select min(a.place) from asked a join taken t using (bucket, principal, route, key) group by bucket, principal, route, key) f
$$;

-- What was refused has no effect, so nothing is to be replayed for it yet.
create function forget_replies(p_keys json, p_places bigint[]) returns void language sql as $$
  delete from idempotency i
   using json_array_elements(p_keys) with ordinality as k(entry, ordinality), json_to_record(k.entry) as r(bucket smallint, principal text, route text, key text)
   where k.ordinality = any(p_places) and i.bucket = r.bucket and i.principal = r.principal and i.route = r.route and i.key = r.key
$$;

-- The order desk's three calls. Each takes many orders of one slice, in one transaction, and answers each order by itself: one
-- order's refusal does not undo another. Rows are locked in one order everywhere (keys, orders, coupons, budgets, items) and looked
-- at in a further statement: under READ COMMITTED a statement that waited for a lock sees the other tables as before the wait.
-- Events happen at the moment that is read under the locks, so that no coupon's time runs back.

create function hold_orders(
  p_slice smallint, p_pinned timestamptz, p_orders json, p_requests text[], p_quotes text[], p_keys json, p_bodies text[]
) returns table (place bigint, outcome text, because jsonb) language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare moment timestamptz; fresh bigint[]; places bigint[]; outcomes text[]; reasons jsonb[];
begin
  fresh := keep_replies(p_keys, p_bodies);
  perform 1 from coupons c
    join (select (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer, w.id, w.batch
            from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'coupons') as w(id text, batch text)) w
      on c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.coupon_id = w.id
   order by c.bucket, c.buyer_id, c.batch_id, c.nth for no key update of c;
  perform gather_budgets(p_slice, array_agg(u.batch), array_agg(u.minor))
     from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'uses') as u(batch text, minor bigint);
  perform 1 from budget_slices b where b.bucket = p_slice and b.batch_id in (
    select u.batch from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'uses') as u(batch text))
    order by b.batch_id for no key update;
  perform gather_items(p_slice, array_agg(l.sku), array_agg(l.quantity))
     from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'lines') as l(sku text, quantity integer);
  perform 1 from item_stock s where s.bucket = p_slice and s.sku in (
    select l.sku from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'lines') as l(sku text))
    order by s.sku for no key update;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));

  with asked as materialized (
    select o.ordinality as place, o.entry, o.ordinality = any(fresh) as fresh, r.*
      from json_array_elements(p_orders) with ordinality as o(entry, ordinality),
           json_to_record(o.entry) as r(bucket smallint, buyer text, id text, at timestamptz, "holdUntil" timestamptz)
  ), wanted as materialized (
    select a.place, a.bucket, a.buyer, a.id as order_id, a."holdUntil" as hold_until, w.id, w.batch, c.nth,
           c.coupon_id is not null and c.state = 'available' and c.valid_from <= moment and c.valid_until > moment as free,
           row_number() over (partition by w.id order by a.place) as turn
      from asked a cross join lateral json_to_recordset(a.entry -> 'coupons') as w(id text, batch text)
      left join coupons c on c.bucket = a.bucket and c.buyer_id = a.buyer and c.batch_id = w.batch and c.coupon_id = w.id
     where a.fresh
  ), uses as materialized (
    select a.place, u.batch, u.minor, coalesce(b.budget_minor - b.reserved_minor - b.spent_minor, 0) as has,
           sum(u.minor) over (partition by u.batch order by a.place) as upto
      from asked a cross join lateral json_to_recordset(a.entry -> 'uses') as u(batch text, minor bigint)
      left join budget_slices b on b.bucket = p_slice and b.batch_id = u.batch
     where a.fresh
  ), units as materialized (
    select a.place, l.line, l.sku, l.quantity, s.on_hand - s.reserved as has,
           sum(l.quantity) over (partition by l.sku order by a.place, l.position) as upto,
           sum(l.quantity) over (partition by a.place, l.sku) as own
      from asked a cross join lateral json_to_recordset(a.entry -> 'lines') as l(line text, position integer, sku text, shop text, quantity integer)
      join item_stock s on s.bucket = p_slice and s.sku = l.sku and s.shop_id = l.shop
     where a.fresh
  ), judged as materialized (
    select a.*,
           (select jsonb_agg(w.id) from wanted w where w.place = a.place and not w.free) as gone,
           (select jsonb_agg(u.batch) from uses u where u.place = a.place and u.minor > u.has) as spent,
           (select jsonb_agg(jsonb_build_object('line', n.line, 'sku', n.sku, 'quantity', n.quantity, 'available', n.has))
              from units n where n.place = a.place and n.own > n.has) as lacking,
           exists (select from wanted w where w.place = a.place and w.turn > 1)
             or exists (select from uses u where u.place = a.place and u.upto > u.has)
             or exists (select from units n where n.place = a.place and n.upto > n.has) as crowded
      from asked a
  ), new_orders as (
    insert into orders (bucket, order_id, buyer_id, quote_id, state, currency, list_minor, discount_minor, shipping_minor, shipping_discount_minor,
                        payable_minor, policy_id, policy_version, request, quote, placed_at, hold_until, reference, placed_by, replaces, note)
    select j.bucket, j.id, j.buyer, o.quote, 'placed', o.currency, o."listMinor", o."discountMinor", o."shippingMinor", o."shippingDiscountMinor",
           o."payableMinor", o."policyId", o."policyVersion", p_requests[j.place]::json, p_quotes[j.place]::json, j.at, j."holdUntil",
           o.reference, o."placedBy", o.replaces, o.note
      from judged j, json_to_record(j.entry) as o(quote text, currency text, "listMinor" bigint, "discountMinor" bigint, "shippingMinor" bigint,
             "shippingDiscountMinor" bigint, "payableMinor" bigint, "policyId" text, "policyVersion" integer, reference text, "placedBy" text,
             replaces text, note text)
     where j.fresh and j.gone is null and j.spent is null and j.lacking is null and not j.crowded
     order by j.bucket, o.quote
    on conflict do nothing
    returning order_id
  ), made as materialized (
    select j.* from judged j join new_orders n on n.order_id = j.id
  ), new_lines as (
    insert into order_lines (bucket, order_id, line_id, position, sku, shop_id, merchant_id, name, art, quantity, unit_price_minor,
                             list_minor, discount_minor, payable_minor, units_minor, counted)
    select m.bucket, m.id, l.line, l.position, l.sku, l.shop, l.merchant, l.name, l.art, l.quantity, l."unitPriceMinor", l."listMinor", l."discountMinor",
           l."payableMinor", array(select value::bigint from json_array_elements_text(l."unitsMinor") with ordinality as u(value, n) order by n),
           exists (select from units n where n.place = m.place and n.line = l.line)
      from made m, json_to_recordset(m.entry -> 'lines') as l(line text, position integer, sku text, shop text, merchant text, name jsonb, art jsonb,
             quantity integer, "unitPriceMinor" bigint, "listMinor" bigint, "discountMinor" bigint, "payableMinor" bigint, "unitsMinor" json)
  ), new_shares as (
    insert into order_shares (bucket, order_id, offer_id, line_id, party, batch_id, version, kind, minor)
    select m.bucket, m.id, s.offer, s.line, s.party, s.batch, s.version, s.kind, s.minor
      from made m, json_to_recordset(m.entry -> 'shares') as s(offer text, line text, party text, batch text, version integer, kind text, minor bigint)
  ), new_holds as (
    insert into holds (bucket, order_id, hold_until) select m.bucket, m.id, m."holdUntil" from made m
  ), held as (
    update coupons c set state = 'held', seq = c.seq + 1, order_id = w.order_id, hold_until = w.hold_until, saved_minor = null
      from wanted w join made m on m.place = w.place
     where c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.nth = w.nth
    returning c.bucket, c.coupon_id, c.batch_id, c.seq, c.buyer_id, c.order_id
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id)
    select bucket, coupon_id, seq, buyer_id, 'hold', 'available', 'held', moment, order_id from held
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.hold', coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', 'held', 'order', order_id), moment from held
    union all
    select m.bucket, 'evt_' || substr(m.id, 5) || '_place', 'order.place', m.id,
           jsonb_build_object('order', m.id, 'buyer', m.buyer, 'state', 'placed'), moment from made m
  ), reserved as (
    update budget_slices b set reserved_minor = b.reserved_minor + u.minor
      from (select u.batch, sum(u.minor) as minor from uses u join made m on m.place = u.place group by u.batch) u
     where b.bucket = p_slice and b.batch_id = u.batch
  ), set_aside as (
    update item_stock s set reserved = s.reserved + u.quantity
      from (select n.sku, sum(n.quantity)::integer as quantity from units n join made m on m.place = n.place group by n.sku) u
     where s.bucket = p_slice and s.sku = u.sku
  )
  select array_agg(j.place), array_agg(
           case when not j.fresh then 'key_taken'
                when j.gone is not null then 'coupons_not_free'
                when j.lacking is not null then 'out_of_stock'
                when j.spent is not null then 'budget_spent'
                when j.crowded then 'crowded' -- in each other's way within this call: to be asked again
                when m.place is null then 'already_placed'
                else 'done' end),
         array_agg(coalesce(j.gone, j.lacking, j.spent))
    into places, outcomes, reasons
    from judged j left join made m on m.place = j.place;

  perform forget_replies(p_keys, array(select u.place from unnest(places, outcomes) as u(place, outcome) where u.outcome not in ('done', 'key_taken')));
  return query select u.place, u.outcome, u.because from unnest(places, outcomes, reasons) as u(place, outcome, because) order by u.place;
end $$;

-- Paid: coupons redeemed, budgets spent, units gone from the shelf, the ledger posted. An order that does not hold any more, or whose
-- coupons were taken from it, is left as it is.
create function pay_orders(p_slice smallint, p_pinned timestamptz, p_orders json, p_keys json, p_bodies text[])
returns table (place bigint, outcome text, because jsonb) language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare moment timestamptz; fresh bigint[]; places bigint[]; outcomes text[]; reasons jsonb[];
begin
  fresh := keep_replies(p_keys, p_bodies);
  perform 1 from orders x
    join json_array_elements(p_orders) as o(entry) on x.bucket = (o.entry ->> 'bucket')::smallint and x.order_id = o.entry ->> 'id'
   order by x.bucket, x.order_id for no key update of x;
  perform 1 from coupons c
    join (select (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer, w.id, w.batch
            from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'coupons') as w(id text, batch text)) w
      on c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.coupon_id = w.id
   order by c.bucket, c.buyer_id, c.batch_id, c.nth for no key update of c;
  perform 1 from budget_slices b where b.bucket = p_slice and b.batch_id in (
    select u.batch from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'uses') as u(batch text))
    order by b.batch_id for no key update;
  perform 1 from item_stock s where s.bucket = p_slice and s.sku in (
    select l.sku from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'units') as l(sku text))
    order by s.sku for no key update;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));

  with asked as materialized (
    select o.ordinality as place, o.entry, o.ordinality = any(fresh) as fresh, r.*,
           row_number() over (partition by r.id order by o.ordinality) as turn
      from json_array_elements(p_orders) with ordinality as o(entry, ordinality),
           json_to_record(o.entry) as r(bucket smallint, buyer text, id text, at timestamptz, method text, reference text)
  ), wanted as materialized (
    select a.place, a.bucket, a.buyer, a.id as order_id, w.id, w.batch, w.saved, c.nth,
           coalesce(c.state = 'held' and c.order_id = a.id, false) as held
      from asked a cross join lateral json_to_recordset(a.entry -> 'coupons') as w(id text, batch text, saved bigint)
      left join coupons c on c.bucket = a.bucket and c.buyer_id = a.buyer and c.batch_id = w.batch and c.coupon_id = w.id
     where a.fresh
  ), judged as materialized (
    select a.*, x.state, h.order_id is not null as holds,
           (select jsonb_agg(w.id) from wanted w where w.place = a.place and not w.held) as gone
      from asked a
      left join orders x on x.bucket = a.bucket and x.order_id = a.id and x.buyer_id = a.buyer
      left join holds h on h.bucket = a.bucket and h.order_id = a.id
  ), paid as (
    update orders x set state = 'paid', paid_at = j.at, pay_method = j.method, pay_reference = j.reference
      from judged j
     where x.bucket = j.bucket and x.order_id = j.id and j.fresh and j.turn = 1 and j.state = 'placed' and j.holds and j.gone is null
    returning x.order_id
  ), made as materialized (
    select j.* from judged j join paid p on p.order_id = j.id where j.fresh and j.turn = 1
  ), released as (
    delete from holds h using made m where h.bucket = m.bucket and h.order_id = m.id
  ), redeemed as (
    update coupons c set state = 'redeemed', seq = c.seq + 1, hold_until = null, saved_minor = w.saved
      from wanted w join made m on m.place = w.place
     where c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.nth = w.nth
    returning c.bucket, c.coupon_id, c.batch_id, c.seq, c.buyer_id, c.order_id
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id)
    select bucket, coupon_id, seq, buyer_id, 'redeem', 'held', 'redeemed', moment, order_id from redeemed
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.redeem', coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', 'redeemed', 'order', order_id), moment from redeemed
    union all
    select m.bucket, 'evt_' || substr(m.id, 5) || '_pay', 'order.pay', m.id,
           jsonb_build_object('order', m.id, 'buyer', m.buyer, 'state', 'paid'), moment from made m
  ), spent as (
    update budget_slices b set reserved_minor = b.reserved_minor - u.minor, spent_minor = b.spent_minor + u.minor
      from (select u.batch, sum(u.minor) as minor from made m, json_to_recordset(m.entry -> 'uses') as u(batch text, minor bigint) group by u.batch) u
     where b.bucket = p_slice and b.batch_id = u.batch
  ), sent as (
    update item_stock s set on_hand = s.on_hand - u.quantity, reserved = s.reserved - u.quantity
      from (select u.sku, sum(u.quantity)::integer as quantity from made m, json_to_recordset(m.entry -> 'units') as u(sku text, quantity integer) group by u.sku) u
     where s.bucket = p_slice and s.sku = u.sku
  ), posted as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, order_id, line_id, offer_id,
                                  merchant_id, batch_id, kind, at)
    select m.bucket, t.id, t.debit, t.credit, t.minor, t.currency, t."causeKind", t."causeId", t.leg, t.because, t."order", t.line, t.offer,
           t.merchant, t.batch, t.kind, m.at
      from made m, json_to_recordset(m.entry -> 'transfers') as t(id text, debit text, credit text, minor bigint, currency text, "causeKind" text,
             "causeId" text, leg text, because text, "order" text, line text, offer text, merchant text, batch text, kind text)
  )
  select array_agg(j.place), array_agg(
           case when not j.fresh then 'key_taken'
                when m.place is not null then 'done'
                when j.state is distinct from 'placed' then 'moved_on'
                when j.turn > 1 then 'crowded'
                when not j.holds then 'hold_ended'
                else 'coupons_not_free' end),
         array_agg(case when j.state = 'placed' and j.holds then j.gone else to_jsonb(j.state) end)
    into places, outcomes, reasons
    from judged j left join made m on m.place = j.place;

  perform forget_replies(p_keys, array(select u.place from unnest(places, outcomes) as u(place, outcome) where u.outcome not in ('done', 'key_taken')));
  return query select u.place, u.outcome, u.because from unnest(places, outcomes, reasons) as u(place, outcome, because) order by u.place;
end $$;

-- Given back: coupons (those whose own time is over expire), budgets, units. `cancel`: the order is cancelled as well; without it only
-- a hold whose end has come is released, judged here under the lock.
create function release_orders(p_slice smallint, p_pinned timestamptz, p_orders json, p_keys json, p_bodies text[])
returns table (place bigint, outcome text, because jsonb) language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare moment timestamptz; fresh bigint[]; places bigint[]; outcomes text[]; reasons jsonb[];
begin
  fresh := keep_replies(p_keys, p_bodies);
  perform 1 from orders x
    join json_array_elements(p_orders) as o(entry) on x.bucket = (o.entry ->> 'bucket')::smallint and x.order_id = o.entry ->> 'id'
   order by x.bucket, x.order_id for no key update of x;
  perform 1 from coupons c
    join (select distinct (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer, o.entry ->> 'id' as id from json_array_elements(p_orders) as o(entry)) w
      on c.bucket = w.bucket and c.buyer_id = w.buyer and c.order_id = w.id
   where c.state = 'held'
   order by c.bucket, c.buyer_id, c.batch_id, c.nth for no key update of c;
  perform 1 from budget_slices b where b.bucket = p_slice and b.batch_id in (
    select s.batch_id from json_array_elements(p_orders) as o(entry)
      join order_shares s on s.bucket = (o.entry ->> 'bucket')::smallint and s.order_id = o.entry ->> 'id') order by b.batch_id for no key update;
  perform 1 from item_stock t where t.bucket = p_slice and t.sku in (
    select l.sku from json_array_elements(p_orders) as o(entry)
      join order_lines l on l.bucket = (o.entry ->> 'bucket')::smallint and l.order_id = o.entry ->> 'id' and l.counted) order by t.sku for no key update;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));

  with asked as materialized (
    select o.ordinality as place, o.ordinality = any(fresh) as fresh, r.*,
           row_number() over (partition by r.id order by o.ordinality) as turn
      from json_array_elements(p_orders) with ordinality as o(entry, ordinality),
           json_to_record(o.entry) as r(bucket smallint, buyer text, id text, at timestamptz, cancel boolean, because text)
  ), judged as materialized (
    select a.*, x.state, h.hold_until,
           a.fresh and a.turn = 1 and x.state = 'placed' and h.order_id is not null and (a.cancel or h.hold_until <= moment) as frees,
           a.fresh and a.turn = 1 and x.state = 'placed' and a.cancel as cancels
      from asked a
      left join orders x on x.bucket = a.bucket and x.order_id = a.id and x.buyer_id = a.buyer
      left join holds h on h.bucket = a.bucket and h.order_id = a.id
  ), cancelled as (
    update orders x set state = 'cancelled', cancelled_at = j.at, cancelled_because = j.because
      from judged j where j.cancels and x.bucket = j.bucket and x.order_id = j.id
  ), made as materialized (
    select j.* from judged j where j.frees
  ), released as (
    delete from holds h using made m where h.bucket = m.bucket and h.order_id = m.id
  ), freed as (
    update coupons c set state = case when c.valid_until <= moment then 'expired' else 'available' end, seq = c.seq + 1, hold_until = null, order_id = null
      from made m
     where c.bucket = m.bucket and c.buyer_id = m.buyer and c.order_id = m.id and c.state = 'held'
    returning c.bucket, c.coupon_id, c.batch_id, c.seq, c.buyer_id, m.id as order_id, m.because, c.state,
              case when c.state = 'expired' then 'expire' else 'release' end as event
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id, because)
    select bucket, coupon_id, seq, buyer_id, event, 'held', state, moment, order_id, because from freed
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.' || event, coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', state, 'order', order_id), moment from freed
    union all
    select j.bucket, 'evt_' || substr(j.id, 5) || '_cancel', 'order.cancel', j.id,
           jsonb_build_object('order', j.id, 'buyer', j.buyer, 'state', 'cancelled'), moment from judged j where j.cancels
  ), budgets as (
    update budget_slices b set reserved_minor = b.reserved_minor - u.minor
      from (select s.batch_id, sum(s.minor) as minor from made m join order_shares s on s.bucket = m.bucket and s.order_id = m.id group by s.batch_id) u
     where b.bucket = p_slice and b.batch_id = u.batch_id
  ), units as (
    update item_stock t set reserved = t.reserved - u.quantity
      from (select l.sku, sum(l.quantity)::integer as quantity
              from made m join order_lines l on l.bucket = m.bucket and l.order_id = m.id and l.counted group by l.sku) u
     where t.bucket = p_slice and t.sku = u.sku
  )
  select array_agg(j.place), array_agg(
           case when not j.fresh then 'key_taken'
                when j.cancels or j.frees then 'done'
                when j.state = 'placed' and j.turn > 1 then 'crowded'
                when j.state is distinct from 'placed' then 'moved_on'
                else 'not_yet' end),
         array_agg(to_jsonb(j.state))
    into places, outcomes, reasons
    from judged j;

  perform forget_replies(p_keys, array(select u.place from unnest(places, outcomes) as u(place, outcome) where u.outcome not in ('done', 'key_taken')));
  return query select u.place, u.outcome, u.because from unnest(places, outcomes, reasons) as u(place, outcome, because) order by u.place;
end $$;

-- Somebody counted (`said`) or told a difference (`change`). What stands in unpaid orders cannot be counted away: it was promised, so
-- `on_hand` never falls below it, and the report says what is short. Without p_apply nothing changes: the counts are only compared.
create function count_items(p_buckets smallint[], p_at timestamptz, p_source text, p_apply boolean, p_rows json)
returns table (place bigint, had integer, reserved integer, change integer) language plpgsql as $$
#variable_conflict use_column
declare counted record; stands record; difference integer; taken integer; free record;
begin
  perform 1 from item_stock s where s.sku in (select r.sku from json_to_recordset(p_rows) as r(sku text)) order by s.sku, s.bucket for no key update;
  for counted in
    select o.ordinality as place, r.* from json_array_elements(p_rows) with ordinality as o(entry, ordinality),
      json_to_record(o.entry) as r(id text, sku text, shop text, said integer, change integer)
    order by r.sku, o.ordinality
  loop
    if p_apply then
      insert into item_stock (bucket, sku, shop_id, on_hand, counted_at)
      select b, counted.sku, counted.shop, 0, p_at from unnest(p_buckets) as b on conflict do nothing;
    end if;
    select coalesce(sum(s.on_hand), 0)::integer as had, coalesce(sum(s.reserved), 0)::integer as reserved into stands
      from item_stock s where s.sku = counted.sku;
    difference := greatest(coalesce(counted.said, stands.had + counted.change), stands.reserved) - stands.had;
    if not p_apply then
      difference := 0;
    elsif difference >= 0 then
      update item_stock s set on_hand = s.on_hand + difference, counted_at = p_at where s.bucket = p_buckets[1] and s.sku = counted.sku;
    else
      taken := -difference;
      for free in select s.bucket, s.on_hand - s.reserved as units from item_stock s where s.sku = counted.sku order by s.bucket loop
        update item_stock s set on_hand = s.on_hand - least(free.units, taken), counted_at = p_at where s.bucket = free.bucket and s.sku = counted.sku;
        taken := taken - least(free.units, taken);
      end loop;
    end if;
    insert into stock_counts (bucket, count_id, sku, shop_id, source, said, had, reserved, change, at)
    values (p_buckets[1], counted.id, counted.sku, counted.shop, p_source, counted.said, stands.had, stands.reserved, difference, p_at);
    place := counted.place; had := stands.had; reserved := stands.reserved; change := difference;
    return next;
  end loop;
end $$;
