-- I9: an order is posted exactly when it is paid; buyer_clearing of it is zero; cash is what was paid less what went back.
with posted as (
  select bucket, order_id,
         sum(case when credit = 'buyer_clearing' then minor when debit = 'buyer_clearing' then -minor else 0 end) as clearing,
         sum(case when debit = 'cash' then minor when credit = 'cash' then -minor else 0 end) as cash,
         count(*) as n
    from ledger_transfers where order_id is not null group by bucket, order_id
)
select o.order_id, o.state, p.n, p.clearing, p.cash, o.payable_minor - o.refunded_minor as should_be
  from orders o left join posted p using (bucket, order_id)
 where (o.state in ('paid', 'completed') and o.list_minor + o.shipping_minor > 0) <> (p.n is not null)
    or p.clearing <> 0 or p.cash <> o.payable_minor - o.refunded_minor
union all
select p.order_id, 'no such order', p.n, p.clearing, p.cash, null from posted p
 where not exists (select from orders o where o.bucket = p.bucket and o.order_id = p.order_id)
