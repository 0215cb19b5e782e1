-- I4b: claims inside the claim window of their version, holds inside the coupon's own time.
select 'claim' as what, c.coupon_id, c.claimed_at from coupons c
  join coupon_events e on e.bucket = c.bucket and e.coupon_id = c.coupon_id and e.seq = 1 and e.event = 'claim'
  join batch_versions v on v.batch_id = c.batch_id and v.version = c.version
 where c.claimed_at < v.claim_from or c.claimed_at >= v.claim_until
union all
select 'hold', c.coupon_id, e.at from coupons c
  join coupon_events e on e.bucket = c.bucket and e.coupon_id = c.coupon_id and e.event = 'hold'
 where e.at < c.valid_from or e.at >= c.valid_until
