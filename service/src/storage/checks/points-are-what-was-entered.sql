-- A balance of points is the sum of its entries, and its last entry says so.
select b.buyer_id, b.balance, b.seq, coalesce(e.total, 0) as entered, e.last
  from points_balances b
  left join (select bucket, buyer_id, sum(delta) as total, max(seq) as last, count(*) as n from points_entries group by bucket, buyer_id) e
    using (bucket, buyer_id)
 where b.balance <> coalesce(e.total, 0) or b.seq <> coalesce(e.last, 0) or coalesce(e.n, 0) <> b.seq
