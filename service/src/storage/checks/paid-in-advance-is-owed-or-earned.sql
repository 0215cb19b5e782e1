-- I9: what buyers paid for a coupon or card is, in the ledger, what is still owed for it, has been earned, or went back.
with posted as (
  select bucket, cause_id,
         sum(case when credit like 'card_deferred_revenue%' then minor when debit like 'card_deferred_revenue%' then -minor else 0 end) as owed,
         sum(case when debit = 'cash' then minor when credit = 'cash' then -minor else 0 end) as cash
    from ledger_transfers where cause_kind in ('sale', 'recognition', 'sale_refund') group by bucket, cause_id
)
select coalesce(d.deferral_id, p.cause_id) as deferral_id, d.state, p.owed, d.price_minor - d.recognised_minor - d.refunded_minor as should_be_owed, p.cash
  from deferrals d full join posted p on p.bucket = d.bucket and p.cause_id = d.deferral_id
 where d.deferral_id is null or p.cause_id is null
    or p.owed <> d.price_minor - d.recognised_minor - d.refunded_minor or p.cash <> d.price_minor - d.refunded_minor
    or (d.state = 'refunded' and p.owed <> 0)
