-- What was paid for a coupon stands in the ledger, and went back exactly where the coupon was given or taken back
-- unused: all of it, of a card what was left of its life.
select p.coupon_id, p.price_minor, c.state, p.returned_at, d.state as deferral, d.price_minor as owed, d.refunded_minor
  from coupon_purchases p
  left join coupons c on c.bucket = p.bucket and c.buyer_id = p.buyer_id and c.coupon_id = p.coupon_id
  left join deferrals d on d.bucket = p.bucket and d.deferral_id = p.deferral_id and d.subject = p.coupon_id
 where d.price_minor is distinct from p.price_minor
    or (p.returned_at is not null) <> (d.state = 'refunded')
    or (p.returned_at is not null) <> (c.state is not distinct from 'voided')
    or (p.returned_at is not null and d.kind = 'paid_coupon' and d.refunded_minor <> p.price_minor)
    or (p.returned_at is not null and d.recognised_minor + d.refunded_minor <> p.price_minor)
    or not exists (select from ledger_transfers t where t.bucket = p.bucket and t.cause_kind = 'sale' and t.cause_id = p.deferral_id and t.minor = p.price_minor)
