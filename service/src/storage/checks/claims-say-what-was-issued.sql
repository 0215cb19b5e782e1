-- I16: every claimed coupon has one stored outcome, every issued outcome its coupon.
select 'coupon' as what, c.coupon_id from coupons c
  join coupon_events e on e.bucket = c.bucket and e.coupon_id = c.coupon_id and e.seq = 1 and e.event = 'claim'
 where (select count(*) from claims k where k.bucket = c.bucket and k.buyer_id = c.buyer_id and k.coupon_id = c.coupon_id) <> 1
union all
select 'claim', k.claim_id from claims k
 where k.outcome = 'issued' and not exists (
   select from coupons c where c.bucket = k.bucket and c.buyer_id = k.buyer_id and c.batch_id = k.batch_id and c.nth = k.nth and c.coupon_id = k.coupon_id)
