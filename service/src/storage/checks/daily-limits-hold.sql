-- I1, I2: per local day no more than the batch's daily stock, and no buyer more than the limit per day: the most generous
-- versions count.
with days as (
  select c.batch_id, c.bucket, c.buyer_id, (c.claimed_at at time zone m.time_zone)::date as day,
         (select max(v.daily_stock) from batch_versions v where v.batch_id = c.batch_id having bool_and(v.daily_stock is not null)) as daily_stock,
         (select max(v.per_day_limit) from batch_versions v where v.batch_id = c.batch_id having bool_and(v.per_day_limit is not null)) as per_day_limit
    from marketplace m, claims k join coupons c on c.bucket = k.bucket and c.buyer_id = k.buyer_id and c.batch_id = k.batch_id and c.nth = k.nth
   where k.outcome = 'issued'
     and k.batch_id in (select v.batch_id from batch_versions v where v.daily_stock is not null or v.per_day_limit is not null)
)
select 'batch' as what, batch_id, null as buyer_id, day, count(*) as issued, max(daily_stock) as most from days
 group by batch_id, day having count(*) > max(daily_stock)
union all
select 'buyer', batch_id, buyer_id, day, count(*), max(per_day_limit) from days
 group by batch_id, bucket, buyer_id, day having count(*) > max(per_day_limit)
