-- S1-33: what is counted for a buyer's month are the orders with coupons of which something came back in it; and a pause follows only
-- from more of them than the rule allowed.
with back as (
  select distinct o.bucket, o.buyer_id, o.order_id, date_trunc('month', r.at at time zone m.time_zone)::date as month
    from marketplace m cross join refunds r join orders o using (bucket, order_id)
   where exists (select from order_shares s where s.bucket = o.bucket and s.order_id = o.order_id and s.offer_id like 'cpn\_%')
), months as (
  select bucket, buyer_id, month, count(*) as orders from back group by bucket, buyer_id, month
)
select 'month' as what, coalesce(c.buyer_id, m.buyer_id) as buyer, coalesce(c.month, m.month) as month, c.orders as counted, m.orders as returned
  from monthly_returns c full join months m using (bucket, buyer_id, month) where c.orders is distinct from m.orders
union all
select 'pause', p.buyer_id, null, p.returned, p.most from promotion_pauses p
 where p.returned <= p.most or not exists (select from refunds r where r.bucket = p.bucket and r.refund_id = p.refund_id)
