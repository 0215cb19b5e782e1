-- I4 for orders: each state has its time, in order; a cancelled order holds nothing; each end is told once; no reference has two orders.
select 'time' as what, o.order_id, o.state from orders o
 where (o.state = 'cancelled') <> (o.cancelled_at is not null) or (o.state = 'completed') <> (o.completed_at is not null)
    or o.paid_at < o.placed_at or o.completed_at < o.paid_at or o.cancelled_at < o.placed_at
union all
select 'told', o.order_id, o.state from orders o
 where o.state in ('cancelled', 'completed') and (
   select count(*) from outbox m where m.bucket = o.bucket and m.subject = o.order_id
      and m.kind = case o.state when 'cancelled' then 'order.cancel' else 'order.complete' end) <> 1
union all
select 'replaced', o.order_id, o.replaces from orders o
  left join orders old on old.bucket = o.bucket and old.order_id = o.replaces
 where o.replaces is not null and (old.state is distinct from 'cancelled' or old.cancelled_because <> 'replaced_by:' || o.order_id or old.buyer_id <> o.buyer_id)
union all
select 'reference', min(o.order_id), o.reference from orders o
 where o.reference is not null and o.state <> 'cancelled' group by o.buyer_id, o.placed_by, o.reference having count(*) > 1
