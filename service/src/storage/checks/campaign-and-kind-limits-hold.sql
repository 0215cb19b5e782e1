-- I1b, I2: what one buyer claimed under a limit that spans batches is no more than the buyer's row of that limit says.
with claimed as (
  select k.bucket, k.buyer_id, 'campaign ' || b.campaign_id as scope, count(*) as n
    from claims k join batches b on b.batch_id = k.batch_id
   where k.outcome = 'issued' and b.campaign_id is not null group by 1, 2, 3
  union all
  select k.bucket, k.buyer_id, 'shop ' || b.shop_id || ' kind ' || b.kind, count(*)
    from claims k join batches b on b.batch_id = k.batch_id
    join coupons c on c.bucket = k.bucket and c.buyer_id = k.buyer_id and c.batch_id = k.batch_id and c.nth = k.nth
    join batch_versions v on v.batch_id = c.batch_id and v.version = c.version
   where k.outcome = 'issued' and v.kind_per_shop_limit is not null group by 1, 2, 3
)
select c.buyer_id, c.scope, c.n, l.taken, l.most
  from claimed c join buyer_limits l using (bucket, buyer_id, scope)
 where l.taken > l.most or (c.scope like 'shop %' and c.n > l.taken)
