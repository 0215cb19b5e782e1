-- The fee of every paid merchant coupon is that of the version which counted when it was redeemed: announced before, with its notice.
with charged as (
  select s.bucket, s.order_id, s.offer_id, min(l.merchant_id) as merchant_id, sum(s.minor) as discount
    from order_shares s join order_lines l on l.bucket = s.bucket and l.order_id = s.order_id and l.line_id = s.line_id
   where s.kind in ('shop_coupon', 'item_coupon', 'insider_shop_coupon') group by 1, 2, 3
), posted as (
  select bucket, order_id, offer_id, sum(minor) as minor from ledger_transfers
   where cause_kind = 'payment' and because = 'service_fee' group by 1, 2, 3
), due as (
  select c.*, o.paid_at, coalesce(
           (select f.basis_points from fee_versions f where f.state = 'approved' and f.merchant_id = c.merchant_id and f.effective_at <= o.paid_at
             order by f.effective_at desc limit 1),
           (select f.basis_points from fee_versions f where f.state = 'approved' and f.merchant_id is null and f.effective_at <= o.paid_at
             order by f.effective_at desc limit 1),
           (select fee_basis_points from marketplace)) as basis_points
    from charged c join orders o on o.bucket = c.bucket and o.order_id = c.order_id and o.paid_at is not null
)
select d.order_id, d.offer_id, d.discount, d.basis_points, coalesce(p.minor, 0) as posted
  from due d left join posted p using (bucket, order_id, offer_id)
 where coalesce(p.minor, 0) <> div(d.discount * d.basis_points * 2 + 10000, 20000)
