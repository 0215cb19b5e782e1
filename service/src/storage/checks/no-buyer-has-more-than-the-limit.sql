-- I2: counted without a gap from 1, and not beyond the most generous version's limit.
select c.bucket, c.buyer_id, c.batch_id, count(*) as has, max(c.nth) as highest
  from coupons c
 group by c.bucket, c.buyer_id, c.batch_id
having count(*) <> max(c.nth) or min(c.nth) <> 1
    or count(*) - (select count(*) from reissues r join coupons n on n.bucket = r.bucket and n.coupon_id = r.new_coupon_id and n.buyer_id = r.buyer_id
                  where r.bucket = c.bucket and r.buyer_id = c.buyer_id and n.batch_id = c.batch_id) > (select max(v.per_buyer_limit) from batch_versions v where v.batch_id = c.batch_id)
