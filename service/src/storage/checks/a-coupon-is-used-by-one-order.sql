-- I3: a held coupon belongs to a placed order that still holds, a redeemed one to a paid order; and each paid order's coupons
-- are redeemed by it until they were given back.
select 'coupon' as what, c.coupon_id, c.state, c.order_id, o.state as order_state
  from coupons c
  left join orders o on o.bucket = c.bucket and o.order_id = c.order_id and o.buyer_id = c.buyer_id
  left join holds h on h.bucket = c.bucket and h.order_id = c.order_id
 where (c.state = 'held' and (o.state is distinct from 'placed' or h.order_id is null))
    or (c.state = 'redeemed' and coalesce(o.state, '') not in ('paid', 'completed'))
union all
select 'order', s.offer_id, c.state, o.order_id, o.state
  from orders o
  join (select distinct bucket, order_id, offer_id from order_shares where offer_id like 'cpn\_%') s on s.bucket = o.bucket and s.order_id = o.order_id
  left join coupons c on c.bucket = s.bucket and c.coupon_id = s.offer_id
 where o.state in ('paid', 'completed') and (c.state = 'redeemed' and c.order_id = o.order_id) is not true
   and not exists (select from refunds r where r.bucket = o.bucket and r.order_id = o.order_id
                      and exists (select from coupon_events e where e.bucket = o.bucket and e.coupon_id = s.offer_id
                                     and e.order_id = o.order_id and e.event in ('return', 'expire')))
