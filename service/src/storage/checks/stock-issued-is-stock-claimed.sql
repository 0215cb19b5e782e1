-- I1: what the slices say was given out is what buyers have; and never more than there was.
select b.batch_id, s.claimed, c.issued, s.total
  from batches b
  left join (select batch_id, sum(claimed) as claimed, sum(total) as total from stock_slices group by batch_id) s using (batch_id)
  left join (select batch_id, count(*) as issued from coupons group by batch_id) c using (batch_id)
 where coalesce(s.claimed, 0) <> coalesce(c.issued, 0) or coalesce(s.claimed, 0) > coalesce(s.total, 0)
