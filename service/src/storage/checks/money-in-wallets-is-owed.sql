-- I9: for each coupon of money's worth that may still be used exactly its face is owed, and for one that is used or over nothing.
with posted as (
  select bucket, offer_id, sum(case when credit in ('red_packet_liability', 'points_liability') then minor else -minor end) as minor
    from ledger_transfers
   where debit in ('red_packet_liability', 'points_liability') or credit in ('red_packet_liability', 'points_liability')
   group by bucket, offer_id
), wallets as (
  select c.bucket, c.coupon_id, c.state, (select sum((p ->> 'minor')::bigint) from jsonb_array_elements(v.owed -> 'parts') as p) as minor
    from coupons c join batch_versions v on v.batch_id = c.batch_id and v.version = c.version
   where v.owed is not null and c.state in ('available', 'held', 'frozen')
)
select coalesce(w.coupon_id, p.offer_id) as coupon, w.state, p.minor as owed, w.minor as should_be
  from wallets w full join posted p on p.bucket = w.bucket and p.offer_id = w.coupon_id
 where coalesce(p.minor, 0) <> coalesce(w.minor, 0)
