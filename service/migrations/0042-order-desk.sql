-- The order desk's calls again: what each order wants is gathered once for the whole call, so that the work grows with the orders and
-- not with their square; and a hold whose end has come is over for a payment too, swept or not.

create or replace function hold_orders(
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
  ), coupons_of as materialized (
    select w.place, jsonb_agg(w.id) filter (where not w.free) as gone, bool_or(w.turn > 1) as crowded from wanted w group by w.place
  ), budgets_of as materialized (
    select u.place, jsonb_agg(u.batch) filter (where u.minor > u.has) as spent, bool_or(u.upto > u.has) as crowded from uses u group by u.place
  ), units_of as materialized (
    select n.place, jsonb_agg(jsonb_build_object('line', n.line, 'sku', n.sku, 'quantity', n.quantity, 'available', n.has)) filter (where n.own > n.has) as lacking,
           bool_or(n.upto > n.has) as crowded
      from units n group by n.place
  ), judged as materialized (
    select a.*, c.gone, b.spent, n.lacking, coalesce(c.crowded, false) or coalesce(b.crowded, false) or coalesce(n.crowded, false) as crowded
      from asked a left join coupons_of c using (place) left join budgets_of b using (place) left join units_of n using (place)
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
           n.line is not null
      from made m cross join lateral json_to_recordset(m.entry -> 'lines') as l(line text, position integer, sku text, shop text, merchant text, name jsonb, art jsonb,
             quantity integer, "unitPriceMinor" bigint, "listMinor" bigint, "discountMinor" bigint, "payableMinor" bigint, "unitsMinor" json)
      left join units n on n.place = m.place and n.line = l.line
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

create or replace function pay_orders(p_slice smallint, p_pinned timestamptz, p_orders json, p_keys json, p_bodies text[])
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
  ), coupons_of as materialized (
    select w.place, jsonb_agg(w.id) filter (where not w.held) as gone from wanted w group by w.place
  ), judged as materialized (
    select a.*, x.state, h.order_id is not null and h.hold_until > moment as holds, c.gone
      from asked a left join coupons_of c using (place)
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
