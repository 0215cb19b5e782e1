-- The whole text of the two calls of the order desk that earlier migrations changed in places, as it stands after all of them: a change
-- to come starts from what can be read here. Nothing that they do is different.

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
  perform 1 from points_balances b
    join (select distinct (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer
            from json_array_elements(p_orders) as o(entry) where (o.entry ->> 'points')::bigint > 0) w
      on b.bucket = w.bucket and b.buyer_id = w.buyer
   order by b.bucket, b.buyer_id for no key update of b;
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
           json_to_record(o.entry) as r(bucket smallint, buyer text, id text, at timestamptz, "holdUntil" timestamptz, points integer, "pointsOffer" text, "askedPayment" text)
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
  ), points_of as materialized (
    select a.place, a.points > coalesce(p.balance, 0) as short, row_number() over (partition by a.bucket, a.buyer order by a.place) > 1 as crowded
      from asked a left join points_balances p on p.bucket = a.bucket and p.buyer_id = a.buyer where a.fresh and a.points > 0
  ), judged as materialized (
    select a.*, c.gone, b.spent, n.lacking, coalesce(t.short, false) as short, coalesce(t.crowded, false) or coalesce(c.crowded, false) or coalesce(b.crowded, false) or coalesce(n.crowded, false) as crowded
      from asked a left join coupons_of c using (place) left join budgets_of b using (place) left join units_of n using (place) left join points_of t using (place)
  ), new_orders as (
    insert into orders (bucket, order_id, buyer_id, quote_id, state, currency, list_minor, discount_minor, shipping_minor, shipping_discount_minor,
                        payable_minor, policy_id, policy_version, request, quote, placed_at, hold_until, reference, placed_by, replaces, note, points, points_offer, asked_payment)
    select j.bucket, j.id, j.buyer, o.quote, 'placed', o.currency, o."listMinor", o."discountMinor", o."shippingMinor", o."shippingDiscountMinor",
           o."payableMinor", o."policyId", o."policyVersion", p_requests[j.place]::json, p_quotes[j.place]::json, j.at, j."holdUntil",
           o.reference, o."placedBy", o.replaces, o.note, coalesce(j.points, 0), j."pointsOffer", j."askedPayment"
      from judged j, json_to_record(j.entry) as o(quote text, currency text, "listMinor" bigint, "discountMinor" bigint, "shippingMinor" bigint,
             "shippingDiscountMinor" bigint, "payableMinor" bigint, "policyId" text, "policyVersion" integer, reference text, "placedBy" text,
             replaces text, note text)
     where j.fresh and j.gone is null and j.spent is null and j.lacking is null and not j.short and not j.crowded
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
  ), points_taken as (
    update points_balances b set balance = b.balance - m.points, seq = b.seq + 1
      from made m where m.points > 0 and b.bucket = m.bucket and b.buyer_id = m.buyer
    returning b.bucket, b.buyer_id, b.balance, b.seq, m.id, m.points
  ), points_told as (
    insert into points_entries (bucket, buyer_id, seq, delta, balance, reference, because, actor, at, order_id)
    select bucket, buyer_id, seq, -points, balance, ' ' || id || ' ' || seq, id, 'buyer:' || buyer_id, moment, id from points_taken
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
                when j.short then 'points_spent'
                when j.crowded then 'crowded' -- in each other's way within this call: to be asked again
                when m.place is null then 'already_placed'
                else 'done' end),
         array_agg(coalesce(j.gone, j.lacking, j.spent))
    into places, outcomes, reasons
    from judged j left join made m on m.place = j.place;

  perform forget_replies(p_keys, array(select u.place from unnest(places, outcomes) as u(place, outcome) where u.outcome not in ('done', 'key_taken')));
  return query select u.place, u.outcome, u.because from unnest(places, outcomes, reasons) as u(place, outcome, because) order by u.place;
end $$;

create or replace function release_orders(p_slice smallint, p_pinned timestamptz, p_orders json, p_keys json, p_bodies text[])
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
  perform 1 from points_balances p
    join (select distinct x.bucket, x.buyer_id from json_array_elements(p_orders) as o(entry)
            join orders x on x.bucket = (o.entry ->> 'bucket')::smallint and x.order_id = o.entry ->> 'id' where x.points > 0) w
      on p.bucket = w.bucket and p.buyer_id = w.buyer_id
   order by p.bucket, p.buyer_id for no key update of p;
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
    returning c.bucket, c.coupon_id, c.batch_id, c.version, c.seq, c.buyer_id, m.id as order_id, m.because, c.state,
              case when c.state = 'expired' then 'expire' else 'release' end as event
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id, because)
    select bucket, coupon_id, seq, buyer_id, event, 'held', state, moment, order_id, because from freed
  ), left_value as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
    select t.*
      from freed f join batch_versions v on v.batch_id = f.batch_id and v.version = f.version
           cross join lateral value_transfers(f.bucket, f.coupon_id, f.seq, f.batch_id, v.owed, true, moment) t
     where f.state = 'expired'
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.' || event, coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', state, 'order', order_id), moment from freed
    union all
    select j.bucket, 'evt_' || substr(j.id, 5) || '_cancel', 'order.cancel', j.id,
           jsonb_build_object('order', j.id, 'buyer', j.buyer, 'state', 'cancelled'), moment from judged j where j.cancels
  ), points_due as materialized (
    select x.bucket, x.buyer_id, x.order_id, x.points, m.because, row_number() over w as nth, sum(x.points) over w as upto
      from made m join orders x on x.bucket = m.bucket and x.order_id = m.id
     where x.points > 0 window w as (partition by x.bucket, x.buyer_id order by m.place)
  ), points_told as (
    insert into points_entries (bucket, buyer_id, seq, delta, balance, reference, because, actor, at, order_id)
    select d.bucket, d.buyer_id, p.seq + d.nth, d.points, p.balance + d.upto, ' ' || d.order_id || ' ' || p.seq + d.nth, d.order_id, 'system', moment, d.order_id
      from points_due d join points_balances p on p.bucket = d.bucket and p.buyer_id = d.buyer_id
  ), points_back as (
    update points_balances p set balance = p.balance + d.points, seq = p.seq + d.n
      from (select bucket, buyer_id, sum(points) as points, count(*)::integer as n from points_due group by bucket, buyer_id) d
     where p.bucket = d.bucket and p.buyer_id = d.buyer_id
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
