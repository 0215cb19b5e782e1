-- I8: what refunds say is what lines and orders say; never more than was paid, and all of it where all units came back.
with back as (
  select r.bucket, r.order_id, l.line_id, sum(l.quantity) as quantity, sum(l.minor) as minor
    from refunds r join refund_lines l using (bucket, refund_id) group by r.bucket, r.order_id, l.line_id
)
select 'line' as what, l.order_id, l.line_id, l.refunded_minor, coalesce(b.minor, 0) as refunds, l.payable_minor
  from order_lines l left join back b using (bucket, order_id, line_id)
 where l.refunded_minor <> coalesce(b.minor, 0) or l.refunded_quantity <> coalesce(b.quantity, 0) or l.refunded_minor > l.payable_minor
    or (l.refunded_quantity = l.quantity and l.refunded_minor <> l.payable_minor)
union all
select 'order', o.order_id, null, o.refunded_minor, coalesce(sum(r.minor), 0), o.payable_minor
  from orders o left join refunds r using (bucket, order_id) group by o.bucket, o.order_id, o.refunded_minor, o.payable_minor
having o.refunded_minor <> coalesce(sum(r.minor), 0) or o.refunded_minor > o.payable_minor
union all
select 'shipping', o.order_id, null, o.refunded_shipping_minor, coalesce(sum(r.shipping_minor), 0), o.shipping_minor - o.shipping_discount_minor
  from orders o left join refunds r using (bucket, order_id)
 group by o.bucket, o.order_id, o.refunded_shipping_minor, o.shipping_minor, o.shipping_discount_minor
having o.refunded_shipping_minor <> coalesce(sum(r.shipping_minor), 0) or o.refunded_shipping_minor > o.shipping_minor - o.shipping_discount_minor
union all
select 'sum', r.refund_id, null, r.minor, r.shipping_minor + coalesce(sum(l.minor), 0), null
  from refunds r left join refund_lines l using (bucket, refund_id) group by r.bucket, r.refund_id, r.minor, r.shipping_minor
having r.minor <> r.shipping_minor + coalesce(sum(l.minor), 0)
union all
select 'request', q.request_id, q.state, null, count(r.refund_id), null
  from refund_requests q left join refunds r on r.bucket = q.bucket and r.refund_id = q.request_id and r.order_id = q.order_id
 group by q.bucket, q.request_id, q.state having (q.state = 'done') <> (count(r.refund_id) = 1)
