-- I4: without a gap, each event from the state that the one before led to, along the table of the lifecycle, time never running
-- back, ending in the present state.
with legal (event, from_state, to_state) as (
  values ('claim', '-', 'available'), ('grant', '-', 'available'), ('reissue', '-', 'available'),
         ('hold', 'available', 'held'), ('release', 'held', 'available'), ('redeem', 'held', 'redeemed'), ('return', 'redeemed', 'available'),
         ('expire', 'available', 'expired'), ('expire', 'held', 'expired'), ('expire', 'redeemed', 'expired'),
         ('void', 'available', 'voided'), ('void', 'held', 'voided'), ('void', 'frozen', 'voided'),
         ('freeze', 'available', 'frozen'), ('thaw', 'frozen', 'available')
), told as (
  select e.*, lag(e.to_state) over w as before, lag(e.at) over w as at_before, row_number() over w as n
    from coupon_events e window w as (partition by e.bucket, e.coupon_id order by e.seq)
)
select 'event' as what, coupon_id, seq, event, from_state, to_state from told t
 where t.seq <> t.n or t.from_state is distinct from t.before or t.at < t.at_before
    or not exists (select from legal l where l.event = t.event and l.from_state = coalesce(t.from_state, '-') and l.to_state = t.to_state)
union all
select 'coupon', c.coupon_id, c.seq, null, null, c.state from coupons c
 where not exists (select from coupon_events e where e.bucket = c.bucket and e.coupon_id = c.coupon_id and e.seq = c.seq and e.to_state = c.state)
    or exists (select from coupon_events e where e.bucket = c.bucket and e.coupon_id = c.coupon_id and e.seq > c.seq)
union all
select 'orphan', e.coupon_id, e.seq, e.event, null, null from coupon_events e
 where not exists (select from coupons c where c.bucket = e.bucket and c.buyer_id = e.buyer_id and c.coupon_id = e.coupon_id)
