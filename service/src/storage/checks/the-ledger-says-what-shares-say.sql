-- I9: what each funder was charged for an order, by offer and line, is its shares; what it got back is what refunds say.
with charged as (
  select bucket, order_id, offer_id, line_id, sum(minor) as minor from ledger_transfers
   where cause_kind = 'payment' and credit = 'buyer_clearing' and offer_id is not null group by bucket, order_id, offer_id, line_id
), shares as (
  select s.bucket, s.order_id, s.offer_id, s.line_id, sum(s.minor) as minor from order_shares s
    join orders o using (bucket, order_id) where o.state in ('paid', 'completed') group by s.bucket, s.order_id, s.offer_id, s.line_id
), returned as (
  select bucket, cause_id as refund_id, line_id, sum(minor) as minor from ledger_transfers
   where cause_kind = 'refund' and debit = 'buyer_clearing' and offer_id is not null group by bucket, cause_id, line_id
), funding as (
  select l.bucket, l.refund_id, l.line_id, sum((f.part ->> 'minor')::bigint) as minor
    from refund_lines l cross join lateral jsonb_array_elements(l.funding) as f(part) group by l.bucket, l.refund_id, l.line_id
  union all
  select r.bucket, r.refund_id, 'shipping:' || (f.part ->> 'shop'), sum((f.part ->> 'minor')::bigint)
    from refunds r cross join lateral jsonb_array_elements(r.shipping_funding) as f(part) group by r.bucket, r.refund_id, f.part ->> 'shop'
)
select 'paid' as what, coalesce(c.order_id, s.order_id) as id, coalesce(c.line_id, s.line_id) as line, c.minor as ledger, s.minor as shares
  from charged c full join shares s using (bucket, order_id, offer_id, line_id) where c.minor is distinct from s.minor
union all
select 'refunded', coalesce(r.refund_id, f.refund_id), coalesce(r.line_id, f.line_id), r.minor, f.minor
  from returned r full join funding f using (bucket, refund_id, line_id) where coalesce(r.minor, 0) <> coalesce(f.minor, 0)
